# Builds the jar and runs it as a user of its own; everything is kept in the volume /data.
FROM maven:3-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -B -q package -DskipTests

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home parley && mkdir /data && chown parley /data
COPY --from=build /src/chat-bootstrap/target/chat-bootstrap.jar /opt/parley/chat-bootstrap.jar
# Arguments, settings and paths are read by the locale's charset.
ENV LANG=C.UTF-8
# Loaded classes and the profiles of methods, for a start with a fraction of the CPU. Fits this jar and this Java only.
RUN java -jar /opt/parley/chat-bootstrap.jar archive --output /opt/parley/chat-bootstrap.aot
USER parley
VOLUME /data
EXPOSE 8000
ENV CHAT_HOST=0.0.0.0 CHAT_DATA=/data
# glibc keeps freed native memory in an arena of each thread, unless there are only a few arenas.
ENV MALLOC_ARENA_MAX=2
# Large blocks, such as those for hashing passwords, are returned to the system at once.
ENV MALLOC_MMAP_THRESHOLD_=1048576
HEALTHCHECK CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8000 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q ' 200 ' <&3"]
ENTRYPOINT ["java", "-XX:AOTCache=/opt/parley/chat-bootstrap.aot", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/parley/chat-bootstrap.jar"]

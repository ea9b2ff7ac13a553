# Builds the jar and runs it as a user of its own; everything is kept in the volume /data.
FROM maven:3-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -B -q package -DskipTests

FROM eclipse-temurin:25-jre
# By its number, Kubernetes can tell that the user is not root, and a mounted directory can be given to it.
RUN useradd --uid 10001 --create-home parley && install -d -o 10001 -g 10001 -m 700 /data
COPY --from=build /src/chat-bootstrap/target/chat-bootstrap.jar /opt/parley/chat-bootstrap.jar
# Loaded classes and the profiles of methods, for a start with a fraction of the CPU. Fits this jar and this Java only.
RUN java -jar /opt/parley/chat-bootstrap.jar archive --output /opt/parley/chat-bootstrap.aot
USER 10001
VOLUME /data
EXPOSE 8000
ENV CHAT_HOST=0.0.0.0 CHAT_DATA=/data
# glibc keeps freed native memory in an arena of each thread, unless there are only a few arenas.
ENV MALLOC_ARENA_MAX=2
# Large blocks, such as those for hashing passwords, are returned to the system at once.
ENV MALLOC_MMAP_THRESHOLD_=1048576
# The shell's own connection: the image has no curl.
HEALTHCHECK CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${CHAT_PORT:-8000} && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q ' 200 ' <&3"]
ENTRYPOINT ["java", "-XX:AOTCache=/opt/parley/chat-bootstrap.aot", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/parley/chat-bootstrap.jar"]

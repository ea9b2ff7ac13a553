package chat.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.account.DisplayName;
import chat.domain.account.Password;
import chat.domain.account.StatusText;
import chat.domain.message.ClientId;
import chat.domain.message.Content;
import chat.domain.message.Emoji;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.workspace.WorkspaceName;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The architecture rules. Each rule has been seen to fail on a planted violation. */
class ShapeTest {
    private static final JavaClasses PARLEY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("test-classes") && !location.contains("-tests.jar"))
            .importPackages("chat");

    private static final String[] ALLOWED_LIBRARIES = {
        "java.lang..",
        "java.util..",
        "java.time..",
        "java.text..",
        "java.net",
        "java.nio.charset..",
        "java.security..",
        "org.jspecify.annotations.."
    };

    /** Each technology and the only packages that may use it. */
    private static final Map<String, List<String>> TECHNOLOGIES = Map.ofEntries(
            Map.entry("java.sql..", List.of("chat.adapter.persistence..")),
            Map.entry("javax.sql..", List.of("chat.adapter.persistence..")),
            Map.entry("org.flywaydb..", List.of("chat.adapter.persistence..")),
            Map.entry("de.mkammerer..", List.of("chat.adapter.persistence..")),
            Map.entry("jakarta.ws.rs..", List.of("chat.adapter.rest..")),
            Map.entry("jakarta.websocket..", List.of("chat.adapter.websocket..", "chat.bootstrap.http..")),
            Map.entry("org.glassfish.tyrus..", List.of("chat.adapter.websocket..", "chat.bootstrap.http..")),
            Map.entry("org.glassfish.grizzly..", List.of("chat.bootstrap.http..")),
            Map.entry("org.HdrHistogram..", List.of("chat.bench.report..")),
            Map.entry("picocli..", List.of("chat.bootstrap")),
            Map.entry("ch.qos.logback..", List.of("chat.bootstrap.monitoring..")),
            Map.entry("io.micrometer..", List.of("chat.bootstrap.monitoring..")));

    /** The concepts of a chat; each module with code for one has a package of that name. */
    private static final Set<String> CONCEPTS = Set.of(
            "account", "session", "invitation", "room", "membership", "message", "presence", "workspace", "audit");

    /** Other packages of each module; the empty name is its root package. */
    private static final Map<String, Set<String>> OTHER_PACKAGES = Map.of(
            "chat.domain", Set.of("", "port", "text"),
            "chat.application", Set.of("security"),
            "chat.adapter.persistence", Set.of("cache", "migration", "sql", "sqlite", "transaction"),
            "chat.adapter.rest", Set.of("", "http", "web"));

    /** Concepts that a module need not have: presence is neither stored nor served over HTTP. */
    private static final Map<String, Set<String>> MISSING_CONCEPTS =
            Map.of("chat.adapter.persistence", Set.of("presence"), "chat.adapter.rest", Set.of("presence"));

    /** Simple names that every use case may give to its input and output types. */
    private static final Set<String> NESTED_IN_USE_CASES = Set.of("Command", "Query", "Result");

    /** Values from users, which {@code parse} validates. */
    private static final List<Class<?>> PARSED = List.of(
            ClientId.class,
            Content.class,
            DisplayName.class,
            Emoji.class,
            Password.class,
            RoomName.class,
            StatusText.class,
            Topic.class,
            WorkspaceName.class);

    @Test
    void imports_classes_of_all_modules() {
        for (String module : List.of(
                "domain",
                "application",
                "adapter.persistence",
                "adapter.rest",
                "adapter.websocket",
                "bench",
                "bootstrap")) {
            assertTrue(PARLEY.stream().anyMatch(type -> type.getPackageName().startsWith("chat." + module)), module);
        }
    }

    @Test
    void the_domain_depends_on_plain_java_only() {
        classes()
                .that()
                .resideInAPackage("chat.domain..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(ALLOWED_LIBRARIES).or(resideInAPackage("chat.domain..")))
                .check(PARLEY);
    }

    @Test
    void the_application_depends_on_plain_java_and_the_domain_only() {
        classes()
                .that()
                .resideInAPackage("chat.application..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(ALLOWED_LIBRARIES)
                        .or(resideInAnyPackage("chat.domain..", "chat.application..")))
                .check(PARLEY);
    }

    @Test
    void adapters_do_not_depend_on_each_other() {
        slices().matching("chat.adapter.(*)..").should().notDependOnEachOther().check(PARLEY);
    }

    @Test
    void persistence_does_not_depend_on_the_application() {
        noClasses()
                .that()
                .resideInAPackage("chat.adapter.persistence..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("chat.application..")
                .check(PARLEY);
    }

    @Test
    void nothing_depends_on_bootstrap() {
        noClasses()
                .that(not(resideInAPackage("chat.bootstrap..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("chat.bootstrap..")
                .check(PARLEY);
    }

    @Test
    void the_load_generator_knows_the_server_from_outside_only() {
        noClasses()
                .that()
                .resideInAPackage("chat.bench..")
                .should()
                .dependOnClassesThat(resideInAPackage("chat..").and(not(resideInAPackage("chat.bench.."))))
                .check(PARLEY);
    }

    @Test
    void only_a_run_of_the_benchmark_or_for_an_archive_depends_on_the_load_generator() {
        noClasses()
                .that(not(resideInAPackage("chat.bench..")))
                .and()
                .doNotHaveSimpleName("BenchRun")
                .and()
                .doNotHaveSimpleName("ArchiveRun")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("chat.bench..")
                .because("a start of the server must not load its classes")
                .check(PARLEY);
    }

    @Test
    void only_the_listed_packages_use_a_technology() {
        TECHNOLOGIES.forEach((technology, packages) -> noClasses()
                .that(not(resideInAnyPackage(packages.toArray(String[]::new))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(technology)
                .check(PARLEY));
    }

    @Test
    void ports_are_interfaces() {
        classes()
                .that()
                .resideInAPackage("chat.domain.port")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .beInterfaces()
                .check(PARLEY);
    }

    @Test
    void a_use_case_is_final_and_has_one_public_method() {
        classes()
                .that(describe("are use cases", ShapeTest::isUseCase))
                .should(haveOnePublicMethodNamedHandle())
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .check(PARLEY);
    }

    private static boolean isUseCase(JavaClass type) {
        boolean handles =
                type.getMethods().stream().anyMatch(method -> method.getName().equals("handle"));
        boolean takesCommands = PARLEY.stream()
                .filter(nested -> NESTED_IN_USE_CASES.contains(nested.getSimpleName()))
                .anyMatch(nested ->
                        nested.getEnclosingClass().filter(type::equals).isPresent());
        return type.getPackageName().startsWith("chat.application") && (handles || takesCommands);
    }

    @Test
    void only_bootstrap_reads_clocks_and_random_sources() {
        noClasses()
                .that(not(resideInAPackage("chat.bootstrap..")))
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .accessTargetWhere(describe("a clock of the system", ShapeTest::readsAClock))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.security.SecureRandom")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .check(PARLEY);
    }

    @Test
    void application_and_adapters_do_not_construct_parsed_values_directly() {
        noClasses()
                .that()
                .resideInAnyPackage("chat.application..", "chat.adapter.rest..", "chat.adapter.websocket..")
                .should()
                .accessTargetWhere(describe("the constructor of a parsed value", ShapeTest::callsUncheckedConstructor))
                .because("that constructor checks nothing; parse() does (prepared() for a password)")
                .check(PARLEY);
    }

    // Includes method references. The persistence adapter may use nanoTime, for its two timed waits.
    private static boolean readsAClock(JavaAccess<?> access) {
        String target =
                access.getTargetOwner().getName() + "." + access.getTarget().getName();
        boolean waits = access.getOriginOwner().getPackageName().startsWith("chat.adapter.persistence.");
        return List.of("java.time.Instant.now", "java.lang.System.currentTimeMillis")
                        .contains(target)
                || (target.equals("java.lang.System.nanoTime") && !waits);
    }

    private static boolean callsUncheckedConstructor(JavaAccess<?> access) {
        return access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                && PARSED.stream().anyMatch(access.getTargetOwner()::isEquivalentTo);
    }

    @Test
    void domain_and_application_contain_no_url_paths() throws IOException {
        Pattern urlPath = Pattern.compile("\"/\\p{Lower}");
        List<Path> found = new ArrayList<>();
        for (String module : List.of("chat-domain", "chat-application")) {
            try (Stream<Path> sources = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    if (urlPath.matcher(Files.readString(source)).find()) {
                        found.add(source);
                    }
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void packages_have_no_cycles() {
        slices().assignedFrom(eachPackage()).should().beFreeOfCycles().check(PARLEY);
    }

    @Test
    void the_concepts_have_the_same_packages_in_every_module() {
        OTHER_PACKAGES.forEach((module, others) -> {
            Set<String> expected = new TreeSet<>(CONCEPTS);
            expected.removeAll(MISSING_CONCEPTS.getOrDefault(module, Set.of()));
            expected.addAll(others);
            assertEquals(expected, packagesOf(module), module);
        });
    }

    private static Set<String> packagesOf(String module) {
        return PARLEY.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.equals(module) || name.startsWith(module + "."))
                .map(name -> name.equals(module) ? "" : name.substring(module.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void no_two_types_have_the_same_simple_name() {
        Map<String, Long> uses = PARLEY.stream()
                .filter(type -> !type.isAnonymousClass() && !type.isArray())
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.isEmpty() && !name.equals("package-info"))
                .filter(name -> !NESTED_IN_USE_CASES.contains(name))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        uses.values().removeIf(count -> count == 1);
        assertEquals(Map.of(), uses);
    }

    @Test
    void every_package_has_a_package_info() {
        List<String> missing = PARLEY.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> PARLEY.stream()
                        .noneMatch(type -> type.getPackageName().equals(name)
                                && type.getSimpleName().equals("package-info")))
                .toList();
        assertTrue(missing.isEmpty(), missing::toString);
    }

    @Test
    void no_type_is_named_impl_manager_helper_util_or_dto() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|DTO)")
                .check(PARLEY);
    }

    private static ArchCondition<JavaClass> haveOnePublicMethodNamedHandle() {
        return new ArchCondition<>("have one public method, named handle") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<String> names = type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaMethod::getName)
                        .toList();
                boolean satisfied = names.equals(List.of("handle"));
                events.add(new SimpleConditionEvent(type, satisfied, type.getName() + " has " + names));
            }
        };
    }

    private static SliceAssignment eachPackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "each package";
            }
        };
    }
}

package dev.safar.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.safar.house.House.CLASSES;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Time, randomness, identity and surroundings are arguments of core (docs/architecture: "what must always be true", 5). So what is deployed is
/// what runs in a test with a virtual clock, with the same result every time.
class PureCoreTest {
    /// Whole types that core has no use for. Seeded randomness too: core decides by hashes, which tell the same on every machine.
    private static final List<String> TYPES = List.of("java\\.time\\.(Clock|InstantSource)",
            "java\\.util\\.(Random|SplittableRandom|Timer|TimeZone)", "java\\.util\\.random\\..*",
            "java\\.util\\.concurrent\\.ThreadLocalRandom", "java\\.security\\.SecureRandom", "java\\.net\\..*",
            "java\\.nio\\.(file|channels)\\..*", "java\\.io\\.(File|RandomAccess|Console)\\w*",
            "java\\.lang\\.(Process\\w*|Thread\\w*|Runtime)");

    /// Calls that ask the machine instead of the caller. `String.format` without a locale asks for the machine's.
    private static final List<String> CALLS = List.of("java\\.time\\..*\\.now\\(.*",
            "java\\.lang\\.System\\.(?!arraycopy).*",
            "java\\.lang\\.(Boolean\\.getBoolean|Integer\\.getInteger|Long\\.getLong|Math\\.random|StrictMath\\.random)\\(.*",
            "java\\.util\\.UUID\\.randomUUID\\(.*", "java\\.util\\.Collections\\.shuffle\\(.*",
            "java\\.time\\.ZoneId\\.systemDefault\\(.*", "java\\.util\\.Locale\\.getDefault\\(.*",
            "java\\.nio\\.charset\\.Charset\\.defaultCharset\\(.*", "java\\.util\\.Date\\.<init>\\(\\)",
            "java\\.util\\.(Gregorian)?Calendar\\.(getInstance|<init>)\\(.*", "java\\.lang\\.String\\.formatted\\(.*",
            "java\\.lang\\.String\\.format\\(java\\.lang\\.String,.*",
            "java\\.time\\.format\\.DateTimeFormatter\\.ofPattern\\(java\\.lang\\.String\\)",
            "java\\.text\\..*\\.get\\w*Instance\\(\\)");

    @Test
    void coreAsksNoClockNoChanceAndNoSurroundings() {
        noClasses().that().resideInAnyPackage(House.CORE).should().accessTargetWhere(asksTheMachine()).check(CLASSES);
    }

    @Test
    void coreHoldsNoClockNoGeneratorNoFileAndNoSocket() {
        noClasses().that().resideInAnyPackage(House.CORE).should()
                .dependOnClassesThat(DescribedPredicate.describe("reach outside", PureCoreTest::reachesOutside))
                .check(CLASSES);
    }

    private static boolean reachesOutside(JavaClass type) {
        return TYPES.stream().anyMatch(type.getName()::matches);
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheMachine() {
        return DescribedPredicate.describe("asks the machine",
                access -> CALLS.stream().anyMatch(access.getTarget().getFullName()::matches));
    }
}

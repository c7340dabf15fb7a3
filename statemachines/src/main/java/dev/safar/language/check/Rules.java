package dev.safar.language.check;

import dev.safar.language.finding.Findings;
import dev.safar.language.parse.Draft;
import dev.safar.language.text.TextShelf;
import java.util.List;

/// All rules over a whole journey.
public final class Rules {
    private static final List<Rule> ALL = List.of(new UniqueIds(), new ReservedIds(), new UniqueArms(),
            new StepReferences(), new RealQuestions(),
            new RepeatedQuestions(),
            new HeardAnswers(), new Surveys(), new EmptyBranches(), new UnreachableSteps(), new WaitsWithinGoal(),
            new HoldoutNeedsGoal(), new Stops(), new Times(), new TasksWaitedFor(), new WaitsForSomething(),
            new Shares(), new SecondChannel(), new Starts(), new Titles(), new Moments(), new AwaitedOnce(),
            new SameExit(), new SameWays(), new TermsFit(), new ConsentedChannels());

    private static final List<TextRule> OF_NAMES = List.of(new MissingTexts(), new TextLanguages(), new SurveyLinks());
    private static final List<TextRule> OF_REWARDS = List.of(new Coupons(), new CouponsOver());
    private static final List<CompanyRule> OF_COMPANY = List.of(new SameMoment(), new SharedCoupons(),
            new SharedSurveys(), new DatesSet(),
            new Circles());

    private static final List<CompanyRule> OF_ALL = List.of(new WrittenNames());

    private Rules() {
    }

    /// Looks at a draft with every rule.
    ///
    /// @param draft as far as it could be read
    /// @param findings takes what is not as it should be
    public static void check(Draft draft, Findings findings) {
        ALL.forEach(rule -> rule.check(draft, findings));
    }

    /// Looks at a journey that can run, together with the texts it sends.
    ///
    /// @param draft without errors
    /// @param texts all that the shop has
    /// @param findings takes what is not as it should be
    public static void check(Draft draft, TextShelf texts, Findings findings) {
        checkNames(draft, texts, findings);
        OF_REWARDS.forEach(rule -> rule.check(draft, texts, findings));
    }

    /// Looks at a journey, whether it can run or not, for what can be said of a text by its name alone.
    ///
    /// @param draft as far as it could be read
    /// @param texts all that the shop has
    /// @param findings takes what is not as it should be
    public static void checkNames(Draft draft, TextShelf texts, Findings findings) {
        OF_NAMES.forEach(rule -> rule.check(draft, texts, findings));
    }

    /// Looks at journeys that run side by side.
    ///
    /// @param journeys all that can run; each takes what is not as it should be in its file
    public static void check(List<Company> journeys) {
        OF_COMPANY.forEach(rule -> rule.check(journeys));
    }

    /// Looks at all journeys of a shop.
    ///
    /// @param journeys all there are; each takes what is not as it should be in its file
    public static void checkAll(List<Company> journeys) {
        OF_ALL.forEach(rule -> rule.check(journeys));
    }
}

package dev.safar.language.expression;

import dev.safar.journey.Legible;
import dev.safar.journey.Legible.Kind;
import dev.safar.language.condition.Complaint;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.OtherDays;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Rules `wrong-comparison` and `unknown-value`: what is compared is one value each, of one kind, and where only certain words can stand, one of them is
/// written; any other comparison always comes out the same.
final class Compared {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]*");
    /// The beginning of an instant, of which the zone is left out.
    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}(:[0-9]{2}){0,2}");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    /// As much of an instant as somebody may want to compare with.
    private static final List<Function<String, ?>> DAYS = List.of(LocalDate::parse, YearMonth::parse);

    private static final String OTHER = "wrong-comparison/hint.";

    private final Expression.Pair pair;

    Compared(Expression.Pair pair) {
        this.pair = pair;
    }

    /// @param left the kind of what stands before the sign
    /// @param right the kind of what stands behind it
    List<Complaint> complaints(Legible left, Legible right) {
        if (pair.sign().equals("in")) {
            return among(left, right);
        }
        return Stream.of(nothing(pair.left(), pair.right(), right), nothing(pair.right(), pair.left(), left),
                whole(pair.left(), left, pair.right()), whole(pair.right(), right, pair.left()))
                .flatMap(Optional::stream).findFirst()
                .or(() -> pair.left() instanceof Expression.Literal
                        ? alike(pair.right(), right, pair.left(), left)
                        : alike(pair.left(), left, pair.right(), right))
                .stream().toList();
    }

    /// What is not known is not there, and equals nothing, not even `null`. Only a shop may send one, in an event of its own.
    private static Optional<Complaint> nothing(Expression part, Expression other, Legible kind) {
        boolean perhaps = kind instanceof Legible.Anything && !other.toString().startsWith("member.");
        return part instanceof Expression.Nothing && !perhaps
                ? Optional.of(new Complaint(part.offset(), Trouble.of("wrong-comparison").saying("null").hint("null")
                        .with("name", other.toString())))
                : Optional.empty();
    }

    /// A list, or several values together, is compared with nothing.
    private Optional<Complaint> whole(Expression part, Legible kind, Expression other) {
        return switch (kind) {
            case Legible.Many many -> Optional.of(new Complaint(part.offset(), trouble("list", part)
                    .with("right", Term.plain("`" + listed(part, many, other) + "`"))));
            case Legible.Fields fields -> Optional.of(new Complaint(part.offset(), trouble("fields", part)
                    .with("right",
                            Term.codes(fields.fields().keySet().stream().map(name -> part + "." + name).toList()))));
            case Legible.Value _,Legible.Anything _ -> Optional.empty();
        };
    }

    private String listed(Expression part, Legible.Many many, Expression other) {
        boolean counted = other instanceof Expression.Literal literal && literal.kind() == Kind.NUMBER
                && !Kinds.sort(many.item()).equals("n");
        String sign = pair.right().equals(part) ? Fact.turned(pair.sign()) : pair.sign();
        if (counted) {
            return "$count(" + part + ") " + sign + " " + other;
        }
        return switch (sign) {
            case "=" -> other + " in " + part;
            case "!=" -> "$not(" + other + " in " + part + ")";
            default -> "$count(" + part + "[$ " + sign + " " + other + "]) > 0";
        };
    }

    private static Trouble trouble(String variant, Expression part) {
        return Trouble.of("wrong-comparison").saying(variant).hint(variant).with("name", part.toString());
    }

    private List<Complaint> among(Legible left, Legible right) {
        if (!(left instanceof Legible.Value)) {
            return whole(pair.left(), left, pair.right()).stream().toList();
        }
        if (pair.right() instanceof Expression.Listed listed) {
            return listed.items().stream().filter(Expression.Literal.class::isInstance)
                    .flatMap(item -> alike(pair.left(), left, item, kind(item)).stream()).toList();
        }
        if (hasWords(right) || hasWords(left)) {
            // One value counts as a list of one: that is a plain comparison.
            return (hasWords(right)
                    ? alike(pair.right(), right, pair.left(), left)
                    : alike(pair.left(), left, pair.right(), right)).stream().toList();
        }
        return switch (right) {
            case Legible.Many many -> alike(pair.right(), many.item(), pair.left(), left).stream().toList();
            case Legible.Value _,Legible.Fields _ ->
                List.of(new Complaint(pair.right().offset(), trouble("in", pair.right())
                        .with("kind", Kinds.words(right)).with("other", pair.left().toString())));
            case Legible.Anything _ -> List.of();
        };
    }

    private static boolean hasWords(Legible kind) {
        return kind instanceof Legible.Value value && !value.words().isEmpty();
    }

    private static Legible kind(Expression item) {
        return item instanceof Expression.Literal literal ? Kinds.of(literal.kind()) : Kinds.ANYTHING;
    }

    private Optional<Complaint> alike(Expression part, Legible kind, Expression other, Legible like) {
        if (!(kind instanceof Legible.Value value) || !(like instanceof Legible.Value)) {
            return Optional.empty();
        }
        boolean orders = pair.sign().startsWith("<") || pair.sign().startsWith(">");
        if (!Kinds.sort(kind).equals(Kinds.sort(like)) || (orders && value.kind() == Kind.BOOLEAN)) {
            boolean chained = Stream.of(part, other).anyMatch(Expression.Pair.class::isInstance);
            Trouble trouble = unlike(part, kind, other);
            return Optional.of(new Complaint(other.offset(), chained ? trouble.hint("chain") : trouble));
        }
        if (!(other instanceof Expression.Literal literal)) {
            return Optional.empty();
        }
        Optional<Term> remedy = remedy(value.kind(), literal.text());
        if (remedy.isPresent()) {
            return Optional.of(new Complaint(other.offset(), unlike(part, kind, other).hint(remedy.get())));
        }
        if (!isOf(value.kind(), literal.text())) {
            return Optional.of(new Complaint(other.offset(),
                    unlike(part, kind, other).hint(value.kind() == Kind.SLUG ? "slug" : "form")));
        }
        return value.words().isEmpty() || value.words().contains(literal.text())
                ? Optional.empty()
                : Optional.of(new Complaint(other.offset(), Trouble.of("unknown-value").with("name", last(part))
                        .with("found", literal.text()).hint(Hints.questionOrList(literal.text(), value.words()))));
    }

    private static String last(Expression part) {
        return part instanceof Expression.Within within ? last(within.step()) : part.toString();
    }

    private static Trouble unlike(Expression part, Legible kind, Expression other) {
        return Trouble.of("wrong-comparison").with("name", last(part)).with("kind", Kinds.words(kind))
                .with("found", other.toString());
    }

    /// {@return how a day or an instant is written that is written by another calendar or clock, if it is}
    private static Optional<Term> remedy(Kind kind, String text) {
        return switch (kind) {
            case DATE -> OtherDays.gregorian(text)
                    .map(day -> (Term) Term.said(OTHER + "persian").with("right", "'" + day + "'"));
            case INSTANT -> OtherDays.gregorian(text)
                    .map(day -> Term.said(OTHER + "persian").with("right", "'" + OtherDays.utc(day).orElse(day) + "'"))
                    .or(() -> OtherDays.utc(text).map(utc -> Term.said(OTHER + "utc").with("right", "'" + utc + "'")))
                    .map(term -> (Term) term);
            case TEXT, SLUG, NUMBER, BOOLEAN -> Optional.empty();
        };
    }

    /// {@return whether a text can be one of its kind, or the beginning of one}
    private static boolean isOf(Kind kind, String text) {
        return switch (kind) {
            case TEXT, NUMBER, BOOLEAN -> true;
            case SLUG -> SLUG.matcher(text).matches();
            case INSTANT -> isDay(text) || MOMENT.matcher(text).matches() || parses(Instant::parse, text);
            case DATE -> isDay(text) || parses(MonthDay::parse, text);
        };
    }

    private static boolean isDay(String text) {
        return YEAR.matcher(text).matches() || DAYS.stream().anyMatch(parser -> parses(parser, text));
    }

    private static boolean parses(Function<String, ?> parser, String text) {
        try {
            return parser.apply(text) != null;
        } catch (DateTimeException _) {
            return false;
        }
    }
}

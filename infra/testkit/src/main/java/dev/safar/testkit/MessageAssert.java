package dev.safar.testkit;

import dev.safar.flow.Outgoing;
import dev.safar.message.Channel;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Claims about a text that a member got, at least once. Each claim is about the letters of which those before it are true: `by(SMS).onDay(3)` is one letter that went by SMS
/// on that day, and `by(SMS).once()` one that went by SMS, whatever went by mail.
public final class MessageAssert {
    /// Marks that keep a value's direction from its neighbours (Unicode Standard Annex 9); nobody sees them.
    private static final String MARKS = "[\\u2066-\\u2069]";

    private final Member member;
    private final String template;
    private final String such;
    private final List<Outgoing.Letter> letters;

    MessageAssert(Member member, String template, List<Outgoing.Letter> letters) {
        this(member, template, "", letters);
    }

    /// @param such what was claimed of them before, a blank before it
    private MessageAssert(Member member, String template, String such, List<Outgoing.Letter> letters) {
        this.member = member;
        this.template = template;
        this.such = such;
        this.letters = letters;
    }

    /// She got such a letter once and not again.
    ///
    /// @return more claims about it
    public MessageAssert once() {
        return times(1);
    }

    /// She got such a letter so many times.
    ///
    /// @param number how many
    /// @return more claims about it
    public MessageAssert times(int number) {
        check(letters.size() == number, number == 1 ? "once" : number + " times",
                letters.size() + " times, " + when());
        return this;
    }

    /// It went by a channel, at least once.
    ///
    /// @param channel which
    /// @return more claims about it
    public MessageAssert by(Channel channel) {
        return some(letter -> letter.channel() == channel, "by " + channel.word(),
                "by " + letters.stream().map(letter -> letter.channel().word()).distinct()
                        .collect(Collectors.joining(" and ")));
    }

    /// It went on a day, at least once.
    ///
    /// @param day how many days after the shop's first
    /// @return more claims about it
    public MessageAssert onDay(long day) {
        return some(letter -> member.shop().day(letter.at()) == day, "on day " + day, when());
    }

    /// It went at an hour of the shop's zone, at least once.
    ///
    /// @param hour as in `LocalTime.of(8, 0)`
    /// @return more claims about it
    public MessageAssert at(LocalTime hour) {
        return some(letter -> member.shop().hour(letter.at()).equals(hour), "at " + hour, when());
    }

    /// It says something, in its subject or below, at least once.
    ///
    /// @param words as she reads them
    /// @return more claims about it
    public MessageAssert saying(String words) {
        return some(letter -> text(letter).contains(words), "saying '" + words + "'",
                "saying\n\n" + text(letters.getLast()).indent(2).stripTrailing());
    }

    private static String text(Outgoing.Letter letter) {
        return (letter.text().subject().map(subject -> subject + "\n\n").orElse("") + letter.text().text())
                .replaceAll(MARKS, "");
    }

    /// {@return more claims about her}
    public MemberAssert and() {
        return new MemberAssert(member);
    }

    private String when() {
        return letters.stream().map(Outgoing.Letter::at)
                .map(at -> "on day " + member.shop().day(at) + " at " + member.shop().hour(at))
                .collect(Collectors.joining(", "));
    }

    private MessageAssert some(Predicate<Outgoing.Letter> claim, String expected, String found) {
        List<Outgoing.Letter> some = letters.stream().filter(claim).toList();
        check(!some.isEmpty(), expected, found);
        return new MessageAssert(member, template, such + " " + expected, some);
    }

    private void check(boolean holds, String expected, String found) {
        if (!holds) {
            Optional<Instant> last = Optional.of(letters.getLast().at());
            throw Told.failure(member, "Expected " + member + " to receive `" + template + "`" + such + " " + expected
                    + ", but she received it" + such + " " + found, last);
        }
    }
}

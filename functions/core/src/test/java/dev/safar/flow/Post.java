package dev.safar.flow;

import dev.safar.member.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The world outside: it keeps what reached it, and answers as a test says.
final class Post implements Carrier {
    private final List<Outgoing> arrived = new ArrayList<>();
    private Function<Outgoing, Receipt> answer = _ -> new Receipt.Taken();

    @Override
    public void forget(MemberId member) {
        arrived.removeIf(outgoing -> outgoing.member().equals(member));
    }

    @Override
    public Receipt carry(Outgoing outgoing) {
        Receipt receipt = answer.apply(outgoing);
        if (receipt instanceof Receipt.Taken) {
            arrived.add(outgoing);
        }
        return receipt;
    }

    void answers(Function<Outgoing, Receipt> next) {
        answer = next;
    }

    /// What was taken, and no answer ever came.
    Receipt takesAndDies(Outgoing outgoing) {
        arrived.add(outgoing);
        throw new Crash("behind the channel");
    }

    List<Outgoing> arrived() {
        return List.copyOf(arrived);
    }

    /// {@return the steps whose things arrived, in order}
    List<String> steps() {
        return arrived.stream().map(Outgoing::effect).map(effect -> effect.substring(effect.lastIndexOf('#') + 1))
                .toList();
    }
}

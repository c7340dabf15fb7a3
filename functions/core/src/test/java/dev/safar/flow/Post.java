package dev.safar.flow;

import dev.safar.member.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The world outside: it keeps what reached it, and answers as a test says.
final class Post implements Carrier {
    private final List<Outgoing> arrived = new ArrayList<>();
    private boolean keyed;
    private Function<Outgoing, Receipt> answer = _ -> new Receipt.Taken();

    @Override
    public void forget(MemberId member) {
        arrived.removeIf(outgoing -> outgoing.member().equals(member));
    }

    @Override
    public Receipt carry(Outgoing outgoing) {
        Receipt receipt = answer.apply(outgoing);
        if (receipt instanceof Receipt.Taken) {
            arrives(outgoing);
        }
        return receipt;
    }

    @Override
    public boolean dropsRepeats(Outgoing outgoing) {
        return keyed;
    }

    /// From now on it knows effects by their ids.
    void knowsKeys(boolean knows) {
        keyed = knows;
    }

    private void arrives(Outgoing outgoing) {
        if (!keyed || arrived.stream().map(Outgoing::effect).noneMatch(outgoing.effect()::equals)) {
            arrived.add(outgoing);
        }
    }

    void answers(Function<Outgoing, Receipt> next) {
        answer = next;
    }

    /// What was taken, and no answer ever came.
    Receipt takesAndDies(Outgoing outgoing) {
        arrives(outgoing);
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

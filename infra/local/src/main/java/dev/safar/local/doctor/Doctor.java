package dev.safar.local.doctor;

import dev.safar.aws.Deployment;
import dev.safar.local.cloud.AwsRefusal;
import dev.safar.local.cloud.Stage;
import dev.safar.local.serve.Unusable;
import dev.safar.secret.UnreadableSecretException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/// Looks at an account and a stage in it, in the order in which an operator would mend them. What one look cannot see does not keep the others from looking.
public final class Doctor {
    private final Stage stage;
    private final Set<String> journeys;
    private final InstantSource clock;
    private final OptionalLong members;
    private final List<Diagnosis> found = new ArrayList<>();

    /// Calls one.
    ///
    /// @param stage what to look at
    /// @param journeys the names of those that come with the functions
    /// @param clock the world's
    /// @param members how many are expected, where quotas should be enough for them
    public Doctor(Stage stage, Collection<String> journeys, InstantSource clock, OptionalLong members) {
        this.stage = stage;
        this.journeys = Set.copyOf(journeys);
        this.clock = clock;
        this.members = members;
    }

    /// Looks.
    ///
    /// @return what was found; where credentials are missing or the stage is not there, what could be seen without
    public List<Diagnosis> look() {
        AccountLook account = new AccountLook(stage);
        if (!look("Account", account::identity)) {
            return List.copyOf(found);
        }
        look("Region", account::region);
        look("Concurrency", account::concurrency);
        try {
            parts(stage.deployment(clock));
        } catch (Unusable e) {
            found.add(Diagnosis.mend("Stage", String.valueOf(e.getMessage()), "safar deploy --stage " + stage.name()));
        }
        return List.copyOf(found);
    }

    private void parts(Deployment deployment) {
        StageLook parts = new StageLook(stage, deployment, journeys, clock);
        look("Functions", parts::functions);
        look("Table", parts::table);
        look("Machines", parts::machines);
        look("Secrets", parts::secrets);
        ChannelLook channels = new ChannelLook(stage);
        look("Mail", channels::mail);
        look("Reputation", channels::reputation);
        look("Text messages", channels::texts);
        look("Dead letters", parts::deadLetters);
        look("Sweep", parts::sweep);
        members.ifPresent(
                many -> look("Members", new MembersLook(stage, new Demand(many, deployment.shards()))::quotas));
    }

    /// @return whether it could be looked at
    private boolean look(String about, Supplier<Diagnosis> look) {
        try {
            found.add(look.get());
            return true;
        } catch (SdkException e) {
            found.add(Diagnosis.unknown(about, AwsRefusal.words(e)));
        } catch (Unusable | IllegalStateException | UnreadableSecretException e) {
            found.add(Diagnosis.unknown(about, String.valueOf(e.getMessage())));
        }
        return false;
    }
}

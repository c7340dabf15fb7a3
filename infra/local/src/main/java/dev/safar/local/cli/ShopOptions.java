package dev.safar.local.cli;

import dev.safar.flow.Shop;
import dev.safar.local.replay.UnusableFile;
import dev.safar.local.serve.Config;
import dev.safar.local.simulate.Setting;
import dev.safar.local.simulate.Unusable;
import dev.safar.message.Language;
import dev.safar.money.Currency;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Whose members a simulation is of: a shop with settings, or one of which little is said.
final class ShopOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--shop", paramLabel = "FILE",
            description = "The shop's settings, as `safar local` has them in safar-data/safar.json: currency, zone, language, quiet hours, send window and cap.")
    private @Nullable Path settings;

    @Option(names = "--currency", paramLabel = "CODE", converter = ReplayCommand.CurrencyConverter.class,
            description = "Without --shop: what amounts are counted in, in minor units. Default: EUR.")
    private @Nullable Currency currency;

    @Option(names = "--zone", paramLabel = "ZONE", converter = PreviewCommand.ZoneConverter.class,
            description = "Without --shop: where the shop and its members are. Default: UTC.")
    private @Nullable ZoneId zone;

    @Option(names = "--reads", paramLabel = "LANG", converter = CheckCommand.LanguageConverter.class,
            description = "The language of the messages, en or fa. Default: that of --shop, or of --lang.")
    private @Nullable Language reads;

    /// {@return the shop}
    ///
    /// @param usual what its members read where nothing says that
    /// @throws Unusable if its settings cannot be read
    Shop shop(Language usual) throws Unusable {
        if (settings == null) {
            return Setting.shop(zone == null ? ZoneOffset.UTC : zone, currency == null ? Currency.EUR : currency,
                    reads == null ? usual : reads);
        }
        if (currency != null || zone != null) {
            throw new ParameterException(spec.commandLine(),
                    "--shop says the currency and the zone; leave out --currency and --zone");
        }
        try {
            Shop shop = Config.read(settings).shop();
            return reads == null ? shop : shop.under(shop.policy().reading(reads));
        } catch (IOException e) {
            throw new Unusable("Cannot read the shop's settings in " + settings + ": " + UnusableFile.reason(e));
        } catch (dev.safar.local.serve.Unusable e) {
            throw new Unusable(String.valueOf(e.getMessage()));
        }
    }
}

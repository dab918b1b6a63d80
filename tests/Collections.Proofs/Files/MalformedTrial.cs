using System.Globalization;
using Collections.Domain.Feeds;
using Collections.Intake.Generation;
using Collections.Intake.Rejects;
using Collections.Proofs.Harness;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Files;

/// <summary>
/// A portfolio file of which one row in a hundred is defective, in every way that its mapping can find: good rows are in
/// as the clean file has them, bad ones in the reject file, at little more cost.
/// </summary>
internal sealed class MalformedTrial(GeneratedPortfolio portfolio, int rounds, Tally tally)
{
    private const int Every = 100;
    private const int LeastKinds = 40;
    private const double MostMebiBytes = 300;
    private const double MostTimesTheCost = 1.5;
    private const string Skip = """ "skip" """;
    private IReadOnlyList<PlantedDefect> truth = [];

    /// <summary>Accounts that stand twice in the defective file: both of their rows are defective.</summary>
    private int Twice => truth.Count(planted => planted.Code == DefectCode.DuplicateAccount) / 2;

    /// <summary>Takes the clean and the defective file in and compares.</summary>
    public async Task Run()
    {
        using Office clean = new(), office = new();
        var (tidy, dirty) = (clean.Generate(portfolio), Write(office));
        foreach (var (of, file) in new[] { (clean, tidy), (office, dirty) })
        {
            of.Database.Migrate();
            await of.TakeIn(portfolio.Position.AddDays(1), file, MappingOf(of, Skip)).ConfigureAwait(false);
        }
        Judge(clean, office);
        await Cost(office, tidy, dirty).ConfigureAwait(false);
        await Policies(dirty).ConfigureAwait(false);
    }

    /// <summary>The least of some, as whatever else the machine does only adds.</summary>
    private async Task Cost(Office office, string tidy, string dirty)
    {
        var (cheapest, dearest, peak) = (double.MaxValue, double.MaxValue, 0.0);
        for (var round = 0; round < rounds; round++)
        {
            var of = await ImportProcess.Run(tidy, MappingOf(office, Skip), portfolio.Position, Path.Combine(office.Folder, $"tidy-{round}.db")).ConfigureAwait(false);
            var with = await ImportProcess.Run(dirty, MappingOf(office, Skip), portfolio.Position, Path.Combine(office.Folder, $"dirty-{round}.db")).ConfigureAwait(false);
            if (of.ExitCode + with.ExitCode != 0) Bad($"import: exit codes 0 and 0 expected, found {of.ExitCode} and {with.ExitCode}");
            (cheapest, dearest, peak) = (Math.Min(cheapest, of.CpuSeconds), Math.Min(dearest, with.CpuSeconds), Math.Max(peak, with.PeakMebiBytes));
        }
        tally.Figure("peak MiB of the intake", Math.Round(peak));
        tally.Figure("CPU of the defective file / clean file", Math.Round(dearest / cheapest, 2));
        if (peak is 0 or > MostMebiBytes) Bad($"peak memory: expected at most {MostMebiBytes} MiB, found {peak:F0}");
        if (dearest > cheapest * MostTimesTheCost) Bad($"CPU: expected at most {MostTimesTheCost} × {cheapest:F2} s of the clean file, found {dearest:F2} s");
    }

    private string Write(Office office)
    {
        var file = Path.Combine(office.Folder, "defective.csv");
        using var stream = File.Create(file);
        truth = DefectivePortfolio.Write(stream, portfolio, Every);
        return file;
    }

    private void Judge(Office clean, Office office)
    {
        var kinds = truth.Select(planted => planted.Code).Distinct().Count();
        tally.AtLeast("kinds of defects", LeastKinds, kinds);
        tally.Figure("defective rows", truth.Count);
        foreach (var _ in truth) tally.Landed();
        var rejects = RejectFile.Lines(new Desk(office).RejectFile(portfolio.Position));
        if (RejectFile.Difference(rejects, truth) is { } difference) Bad(difference);
        if (Accounts(clean, office, rejects) is { } wrong) Bad(wrong);
        tally.Planted("a rejected row is swallowed", RejectFile.Difference([.. rejects.Skip(1)], truth) is not null);
        tally.Planted("a rejected row has another column", RejectFile.Difference([rejects[0].Replace(rejects[0].Split(',')[1], "elsewhere", StringComparison.Ordinal), .. rejects.Skip(1)], truth) is not null);
        Forget(office);
        tally.Planted("a good row is not taken in", Accounts(clean, office, rejects) is not null);
    }

    /// <summary>The good rows are those of the clean file that are not broken: they are in as there, and nothing else is.</summary>
    private string? Accounts(Office clean, Office office, IReadOnlyList<string> rejects)
    {
        var expected = portfolio.Accounts - (truth.Count - Twice);
        var good = Lines(office).ToList();
        var all = Lines(clean).ToHashSet(StringComparer.Ordinal);
        var strangers = good.Where(line => !all.Contains(line)).ToList();
        return (good.Count == expected, strangers.Count) switch
        {
            (true, 0) => null,
            (false, _) => string.Create(CultureInfo.InvariantCulture, $"accounts: expected {expected}, found {good.Count} beside {rejects.Count} rejected rows"),
            _ => $"account as in the clean file expected, found {strangers[0]}",
        };
    }

    private static IEnumerable<string> Lines(Office office) => Books.Of(office.Database).Lines.Where(line => line.StartsWith("account ", StringComparison.Ordinal));

    private static void Forget(Office office) =>
        office.Database.Writer.Write(session => session.Prepare("DELETE FROM account WHERE id = (SELECT max(id) FROM account)").Execute()).Wait();

    private async Task Policies(string dirty)
    {
        var exactly = (decimal)truth.Count * 100 / (portfolio.Accounts + Twice);
        await Policy(dirty, """ "all or nothing" """, FeedVerdict.TooManyRejects).ConfigureAwait(false);
        await Policy(dirty, Above(exactly - 0.0001m), FeedVerdict.TooManyRejects).ConfigureAwait(false);
        await Policy(dirty, Above(exactly + 0.0001m), FeedVerdict.Apply).ConfigureAwait(false);
    }

    private static string Above(decimal percent) => string.Create(CultureInfo.InvariantCulture, $""" "abort above", "percent": {percent:0.####} """);

    private async Task Policy(string dirty, string policy, FeedVerdict expected)
    {
        tally.Tried();
        using var office = new Office();
        office.Database.Migrate();
        var report = await office.TakeIn(portfolio.Position.AddDays(1), dirty, MappingOf(office, policy)).ConfigureAwait(false);
        var (accounts, feeds) = (office.Number("SELECT count(*) FROM account"), office.Number("SELECT count(*) FROM feed"));
        if (report.Verdict != expected) Bad($"policy{policy}: expected {expected}, found {report.Verdict}");
        if (expected == FeedVerdict.Apply ? accounts == 0 : accounts + feeds > 0) Bad($"policy{policy}: {report.Verdict}, and {accounts} accounts of {feeds} files are in");
        if (RejectFile.Difference(RejectFile.Lines(new Desk(office).RejectFile(portfolio.Position)), truth) is { } difference) Bad($"policy{policy}: {difference}");
    }

    private static string MappingOf(Office office, string policy) => office.Write(
        "proof.mapping.json",
        File.ReadAllText(Office.Mapping()).Replace("\"policy\": \"abort above\", \"percent\": 5", $"\"policy\": {policy}", StringComparison.Ordinal));

    private void Bad(FormattableString finding) => Bad(FormattableString.Invariant(finding));

    private void Bad(string finding) => tally.Bad(string.Create(CultureInfo.InvariantCulture, $"{finding}; repeat: files --seed {portfolio.Seed}"));
}

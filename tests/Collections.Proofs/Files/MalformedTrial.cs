using System.Globalization;
using Collections.Domain.Feeds;
using Collections.Intake.Generation;
using Collections.Intake.Imports;
using Collections.Proofs.Harness;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Files;

/// <summary>
/// A portfolio file of which one row in a hundred is defective, in every way that its mapping can find: good rows are in
/// as the clean file has them, bad ones in the reject file, at little more cost.
/// </summary>
internal sealed class MalformedTrial(GeneratedPortfolio portfolio, Tally tally)
{
    private const int Every = 100;
    private const int LeastKinds = 40;
    private const double MostMebiBytes = 300;
    private const double MostTimesTheCost = 1.5;
    private IReadOnlyList<PlantedDefect> truth = [];

    /// <summary>Takes the clean and the defective file in and compares.</summary>
    public async Task Run()
    {
        using Office clean = new(), office = new();
        var (cheapest, dearest, peak) = (double.MaxValue, double.MaxValue, 0.0);
        await Cost(clean, clean.Generate(portfolio)).ConfigureAwait(false);
        var dirty = Write(office);
        await Cost(office, dirty).ConfigureAwait(false);
        for (var round = 0; round < 3; round++)
        {
            using Office cleanAgain = new(), dirtyAgain = new();
            cheapest = Math.Min(cheapest, (await Cost(cleanAgain, cleanAgain.Generate(portfolio)).ConfigureAwait(false)).Cost.CpuSeconds);
            var (cost, _) = await Cost(dirtyAgain, dirty).ConfigureAwait(false);
            (dearest, peak) = (Math.Min(dearest, cost.CpuSeconds), Math.Max(peak, cost.PeakMebiBytes));
        }
        Judge(clean, office, cheapest, dearest, peak);
        await Policies(dirty).ConfigureAwait(false);
    }

    private string Write(Office office)
    {
        var file = Path.Combine(office.Folder, "defective.csv");
        using var stream = File.Create(file);
        truth = DefectivePortfolio.Write(stream, portfolio, Every);
        return file;
    }

    private static async Task<(ProcessCost Cost, IntakeReport Report)> Cost(Office office, string file)
    {
        office.Database.Migrate();
        return await ProcessCost.Of(() => office.TakeIn(new GeneratedPortfolio(0, 0).Position.AddDays(1), file, MappingOf(office, """ "skip" """))).ConfigureAwait(false);
    }

    private void Judge(Office clean, Office office, double cheapest, double dearest, double peak)
    {
        var kinds = truth.Select(planted => planted.Code).Distinct().Count();
        tally.AtLeast("kinds of defects", LeastKinds, kinds);
        tally.Figure("defective rows", truth.Count);
        tally.Figure("peak MiB of the intake", Math.Round(peak));
        tally.Figure("CPU of the defective file / clean file", Math.Round(dearest / cheapest, 2));
        foreach (var _ in truth) tally.Landed();
        if (peak > MostMebiBytes) Bad($"peak memory: expected at most {MostMebiBytes} MiB, found {peak:F0}");
        if (dearest > cheapest * MostTimesTheCost) Bad($"CPU: expected at most {MostTimesTheCost} × {cheapest:F2} s of the clean file, found {dearest:F2} s");
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
        var expected = (long)portfolio.Accounts - truth.Count(planted => planted.Code != Intake.Rejects.DefectCode.DuplicateAccount) - (truth.Count(planted => planted.Code == Intake.Rejects.DefectCode.DuplicateAccount) / 2);
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
        var (rows, rejected) = (portfolio.Accounts + (truth.Count(planted => planted.Code == Intake.Rejects.DefectCode.DuplicateAccount) / 2), truth.Count);
        var exactly = (decimal)rejected * 100 / rows;
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

using Collections.Domain.Feeds;
using Collections.Domain.Portfolios;
using Collections.Intake.Generation;
using Collections.Intake.Imports;
using Collections.Persistence.Providers.Sqlite;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Files;

/// <summary>
/// Two days of a portfolio, in one office each file once, in another again, renamed, with its rows shuffled and four times
/// at once: both have the same books and the same state after the night, and each report names the earlier load.
/// </summary>
internal sealed class DuplicateTrial(GeneratedPortfolio portfolio, int seed)
{
    private readonly List<string> findings = [];

    /// <summary>What stands between the intake that gets duplicates and its store.</summary>
    public Func<IPortfolioStore, IntakeRequest, IPortfolioStore>? Between { get; init; }

    /// <summary>Whether intakes wait for each other.</summary>
    public bool TakesTurns { get; init; } = true;

    /// <summary>Cases that were open in the end.</summary>
    public long Cases { get; private set; }

    /// <summary>What is not as promised.</summary>
    public async Task<IReadOnlyList<string>> Run()
    {
        try
        {
            await Work().ConfigureAwait(false);
        }
        catch (SqliteFailureException failure)
        {
            findings.Add(failure.Message);
        }
        return findings;
    }

    private async Task Work()
    {
        using Office once = new(), often = new();
        foreach (var office in new[] { once, often }) office.Database.Migrate();
        var desk = new Desk(often, Between, TakesTurns);
        await new Desk(once).Take(once.Generate(portfolio), portfolio.Position).ConfigureAwait(false);
        await Repeat(desk, often.Generate(portfolio)).ConfigureAwait(false);
        Compare("after the same file three times", once, often);

        var next = portfolio with { Day = 1 };
        await new Desk(once).Take(once.Generate(next), next.Position).ConfigureAwait(false);
        await AtOnce(desk, often.Generate(next), next.Position).ConfigureAwait(false);
        Compare("after a file four times at once", once, often);

        await Correct(new Desk(once), next, expect: null).ConfigureAwait(false);
        await Correct(desk, next, expect: 2).ConfigureAwait(false);
        Compare("after a corrected file", once, often);
        if (Between is null) await Night(next.Position.AddDays(1), once, often).ConfigureAwait(false);
    }

    /// <summary>What is planted shows in the books before.</summary>
    private async Task Night(DateOnly date, Office once, Office often)
    {
        var (expected, found) = (await once.Night(date).ConfigureAwait(false), await often.Night(date).ConfigureAwait(false));
        Expect("state after the night", expected.StateHash, found.StateHash);
        Expect("cases", once.Number("SELECT count(*) FROM collection_case"), often.Number("SELECT count(*) FROM collection_case"));
        findings.AddRange(Invariants.Broken(often.Database));
        Cases = expected.Cases.Open;
    }

    private async Task Repeat(Desk desk, string file)
    {
        var first = await desk.Take(file, portfolio.Position).ConfigureAwait(false);
        Expect("the first load", FeedVerdict.Apply, first.Verdict);
        string[] copies = [file, FileCopies.Renamed(file, "renamed.csv"), FileCopies.Shuffled(file, "shuffled.csv", seed)];
        foreach (var copy in copies)
        {
            var again = await desk.Take(copy, portfolio.Position).ConfigureAwait(false);
            Expect($"{Path.GetFileName(copy)} again", (FeedVerdict.SameContent, first.Sequence, first.FeedNumber), (again.Verdict, again.Sequence, again.FeedNumber));
        }
    }

    private async Task AtOnce(Desk desk, string file, DateOnly position)
    {
        string[] copies = [file, FileCopies.Renamed(file, "renamed-1.csv"), FileCopies.Shuffled(file, "shuffled-1.csv", seed), FileCopies.Renamed(file, "again-1.csv")];
        var reports = await Task.WhenAll(copies.Select(copy => Task.Run(() => desk.Take(copy, position)))).ConfigureAwait(false);
        Expect("verdicts of four at once", "Apply SameContent SameContent SameContent", string.Join(' ', reports.Select(report => report.Verdict).Order()));
        Expect("loads named by four at once", "1 1 1 1", string.Join(' ', reports.Select(report => report.Sequence)));
    }

    /// <summary>What differs in a single amount is no duplicate.</summary>
    private async Task Correct(Desk desk, GeneratedPortfolio day, int? expect)
    {
        var file = FileCopies.Corrected(desk.Office.Generate(day), "corrected.csv", 7, "region", region => region + " corrected");
        var report = await desk.Take(file, day.Position).ConfigureAwait(false);
        if (expect is { } sequence) Expect("a corrected file", (FeedVerdict.Apply, sequence), (report.Verdict, report.Sequence));
    }

    private void Compare(string when, Office once, Office often)
    {
        if (Books.Of(often.Database).DifferenceFrom(Books.Of(once.Database)) is { } difference) findings.Add($"books {when}: {difference}");
    }

    private void Expect<T>(string what, T expected, T found)
    {
        if (!Equals(expected, found)) findings.Add($"{what}: expected {expected}, found {found}");
    }
}

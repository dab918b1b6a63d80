using Collections.Domain.Feeds;
using Collections.Domain.Payments;
using Collections.Intake.Generation;
using Collections.Persistence.Providers.Sqlite;
using Collections.Proofs.Harness;
using Collections.Proofs.Money;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Files;

/// <summary>
/// A payments file once in one office; in another four times at once, renamed and shuffled, after its first intake was
/// killed. Both have the same books.
/// </summary>
internal sealed class PaymentDuplicateTrial(int seed, Tally tally)
{
    private readonly GeneratedPortfolio portfolio = new(500, seed);

    /// <summary>What is not as promised.</summary>
    public async Task<IReadOnlyList<string>> Run(int payments, Func<IPaymentStore, SqliteDatabase, IPaymentStore>? between = null)
    {
        using Office once = new(), often = new();
        foreach (var office in new[] { once, often })
        {
            office.Database.Migrate();
            await new Desk(office).Take(office.Generate(portfolio), portfolio.Position).ConfigureAwait(false);
        }
        var counted = new KilledAt();
        var file = File(once, payments);
        once.Database.Writer.Observer = counted;
        await new PaymentCounter(once, between).Take(file, portfolio.Position).ConfigureAwait(false);
        var findings = new List<string>();
        await Kill(often, payments, counted.Points / 2, between).ConfigureAwait(false);
        await AtOnce(new PaymentCounter(often, between), File(often, payments), findings).ConfigureAwait(false);
        if (Books.Of(often.Database).DifferenceFrom(Books.Of(once.Database)) is { } difference) findings.Add(difference);
        findings.AddRange(Invariants.Broken(often.Database));
        return findings;
    }

    private async Task Kill(Office office, int payments, int point, Func<IPaymentStore, SqliteDatabase, IPaymentStore>? between)
    {
        var fault = new KilledAt(point);
        office.Database.Writer.Observer = fault;
        try
        {
            await new PaymentCounter(office, between).Take(File(office, payments), portfolio.Position).ConfigureAwait(false);
        }
        catch (KilledException) when (fault.HasHit)
        {
            tally.Landed();
        }
        office.Restart();
    }

    private async Task AtOnce(PaymentCounter counter, string file, List<string> findings)
    {
        string[] copies = [file, FileCopies.Renamed(file, "renamed.csv"), FileCopies.Shuffled(file, "shuffled.csv", seed), FileCopies.Renamed(file, "again.csv")];
        var reports = await Task.WhenAll(copies.Select(copy => Task.Run(() => counter.Take(copy, portfolio.Position)))).ConfigureAwait(false);
        var verdicts = string.Join(' ', reports.Select(report => report.Verdict).Order());
        if (verdicts != $"{FeedVerdict.Resume} {FeedVerdict.SameContent} {FeedVerdict.SameContent} {FeedVerdict.SameContent}") findings.Add($"payments: one resumed and three of the same content expected, found {verdicts}");
        if (reports.Any(report => report.Sequence != 1 || report.FeedNumber != 2)) findings.Add("payments: not every report names the first load");
    }

    private string File(Office office, int payments)
    {
        var accounts = Enumerable.Range(0, 400).Select(number => FormattableString.Invariant($"A{number:0000000000}")).ToList();
        var rows = new PaymentStory(new Random(seed), accounts, portfolio.Position, 1).Files(payments, 1)[0][0];
        return office.Write("payments.csv", PaymentRow.File(rows));
    }
}

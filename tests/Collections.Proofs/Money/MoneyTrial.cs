using System.Globalization;
using Collections.Domain.Feeds;
using Collections.Domain.Payments;
using Collections.Intake.Generation;
using Collections.Intake.Imports;
using Collections.Persistence.Providers.Sqlite;
using Collections.Proofs.Files;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Money;

/// <summary>
/// Days of random payments files, some given twice or killed in between, and after each day the books held against the
/// reference ledger: per payment, per account and in total, to the hundredth.
/// </summary>
internal sealed class MoneyTrial(int seed, int days, int payments, Func<IPaymentStore, SqliteDatabase, IPaymentStore>? between = null) : IDisposable
{
    private const int FilesOfDay = 2;
    private static readonly string[] StateNames = ["notified", "posted", "reversed"];
    private readonly Random draws = new(seed);
    private readonly GeneratedPortfolio portfolio = new(400, seed);
    private readonly List<string> findings = [];
    private readonly Office office = new();
    private Ledger? ledger;

    /// <summary>What the trial worked on.</summary>
    public Office Office => office;

    /// <summary>The reference.</summary>
    public Ledger Ledger => ledger!;

    /// <summary>Kills that hit.</summary>
    public int Killed { get; private set; }

    /// <summary>What is not as promised.</summary>
    public async Task<IReadOnlyList<string>> Run()
    {
        office.Database.Migrate();
        await office.TakeIn(portfolio.Position.AddDays(1), office.Generate(portfolio)).ConfigureAwait(false);
        var accounts = Accounts();
        ledger = new Ledger(accounts.ToHashSet());
        var story = new PaymentStory(draws, accounts, portfolio.Position, days).Files(payments, FilesOfDay);
        for (var day = 0; day < days && findings.Count == 0; day++)
        {
            for (var number = 0; number < FilesOfDay; number++) await Work(story[day][number], portfolio.Position.AddDays(day), number).ConfigureAwait(false);
            Compare($"after day {day}");
        }
        await office.Night(portfolio.Position.AddDays(days)).ConfigureAwait(false);
        Compare("after the night");
        findings.AddRange(Invariants.Broken(office.Database));
        findings.AddRange(SchemaScan.Of(office.Database).Findings);
        return findings;
    }

    public void Dispose() => office.Dispose();

    private async Task Work(IReadOnlyList<PaymentRow> rows, DateOnly position, int number)
    {
        var file = office.Write($"payments-{position.DayNumber}-{number}.csv", PaymentRow.File(rows));
        var report = await Take(file, position).ConfigureAwait(false);
        Expect("verdict", true, report.Verdict is FeedVerdict.Apply or FeedVerdict.Resume);
        Expect("rejected rows", ledger!.Enter(rows), (int)report.Rejected);
        if (draws.Next(4) == 0) Expect("verdict of the same file", FeedVerdict.SameContent, (await Take(FileCopies.Shuffled(file, "again.csv", seed), position).ConfigureAwait(false)).Verdict);
        if (draws.Next(6) == 0) Expect("verdict of an older file", FeedVerdict.OlderPosition, (await Take(file, position.AddDays(-1)).ConfigureAwait(false)).Verdict);
        if (draws.Next(6) == 0) office.Restart();
    }

    /// <summary>Now and then the intake is killed, and the file given again.</summary>
    private async Task<IntakeReport> Take(string file, DateOnly position)
    {
        var fault = new KilledAt(draws.Next(3) == 0 ? 1 + draws.Next(payments) : int.MaxValue);
        try
        {
            office.Database.Writer.Observer = fault;
            return await new PaymentCounter(office, between).Take(file, position).ConfigureAwait(false);
        }
        catch (KilledException) when (fault.HasHit)
        {
            Killed++;
            office.Restart();
            return await new PaymentCounter(office, between).Take(file, position).ConfigureAwait(false);
        }
        finally
        {
            office.Database.Writer.Observer = null;
        }
    }

    private void Compare(string when)
    {
        var stored = Read("SELECT p.reference, a.reference || ' ' || p.state || ' ' || p.amount FROM payment p JOIN account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id");
        var expected = ledger!.Entries.ToDictionary(entry => entry.Key, entry => Text($"{entry.Value.Account} {Array.IndexOf(StateNames, entry.Value.State)} {Hundredths(entry.Value.Amount)}"));
        Compare($"{when}: payment", expected, stored);
        var sums = Read("""
            SELECT a.reference, CAST(sum(x.amount) AS TEXT) FROM posting x JOIN payment p ON p.tenant_id = x.tenant_id AND p.id = x.payment_id
            JOIN account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id GROUP BY a.reference HAVING sum(x.amount) <> 0
            """);
        Compare($"{when}: postings of account", ledger.ByAccount().ToDictionary(sum => sum.Key, sum => Hundredths(sum.Value)), sums);
        Expect($"{when}: all postings", Hundredths(ledger.Booked - ledger.TakenBack), Text($"{office.Number("SELECT coalesce(sum(amount), 0) FROM posting")}"));
        Expect($"{when}: all that came in", Hundredths(ledger.Booked), Text($"{office.Number("SELECT coalesce(sum(amount), 0) FROM posting WHERE amount > 0")}"));
        Expect($"{when}: amounts below zero", 0L, office.Number("SELECT count(*) FROM (SELECT 1 FROM posting GROUP BY payment_id HAVING sum(amount) < 0)"));
    }

    private void Compare(string what, Dictionary<string, string> expected, Dictionary<string, string> found)
    {
        foreach (var key in expected.Keys.Union(found.Keys).Order(StringComparer.Ordinal))
        {
            var (right, actual) = (expected.GetValueOrDefault(key, "none"), found.GetValueOrDefault(key, "none"));
            if (right == actual) continue;
            findings.Add($"{what} {key}: expected {right}, found {actual}");
            return;
        }
    }

    private List<string> Accounts() => [.. Read("SELECT reference, '' FROM account ORDER BY reference").Keys];

    private Dictionary<string, string> Read(string sql)
    {
        using var reader = office.Database.OpenReader();
        var statement = reader.Prepare(sql);
        var rows = new Dictionary<string, string>();
        while (statement.Step()) rows.Add(statement.Text(0)!, statement.Text(1)!);
        return rows;
    }

    private void Expect<T>(string what, T expected, T found)
    {
        if (!Equals(expected, found)) findings.Add($"{what}: expected {expected}, found {found}");
    }

    private static string Hundredths(decimal amount) => (amount * 100).ToString("0.####", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}

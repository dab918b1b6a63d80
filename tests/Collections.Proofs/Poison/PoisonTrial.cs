using System.Globalization;
using Collections.Engine.Runs;
using Collections.Intake.Generation;
using Collections.Proofs.Offices;
using Collections.Server.Nightly;

namespace Collections.Proofs.Poison;

/// <summary>
/// Three nights of two offices with the same portfolio. In the second night one of them has poison: accounts that throw
/// when they are read, that the database refuses, that reckon without end, whose variables are damaged. In the third night
/// the poison is gone.
/// </summary>
internal sealed class PoisonTrial(int cases, int poisons, int subjectsPerPart, int seed) : IDisposable
{
    private readonly GeneratedPortfolio portfolio = new(cases, seed) { LateShare = 1 };
    private readonly Office healthy = new() { SubjectsPerPart = subjectsPerPart };
    private readonly Office office = new() { SubjectsPerPart = subjectsPerPart };
    private readonly List<string> findings = [];
    private PlantedPoison? planted;

    /// <summary>What stands between the poisoned night and its store, beside the poison.</summary>
    public Func<IRunStore, IRunStore> Between { get; init; } = store => store;

    /// <summary>Transactions of the poisoned night beyond those of the healthy one.</summary>
    public int ExtraTransactions { get; private set; }

    /// <summary>As many may be.</summary>
    public int MostExtra => poisons * 2 * (int)Math.Ceiling(Math.Log2(Math.Min(subjectsPerPart, cases)));

    /// <summary>Incidents of the poisoned night.</summary>
    public long Incidents { get; private set; }

    private DateOnly First => portfolio.Position.AddDays(1);

    /// <summary>What is not as promised.</summary>
    public async Task<IReadOnlyList<string>> Run()
    {
        foreach (var each in new[] { healthy, office }) await Begin(each).ConfigureAwait(false);
        planted = PlantedPoison.Draw(office, poisons, seed);
        await Second().ConfigureAwait(false);
        if (findings.Count == 0) await Third().ConfigureAwait(false);
        findings.AddRange(Invariants.Broken(office.Database));
        return findings;
    }

    public void Dispose()
    {
        healthy.Dispose();
        office.Dispose();
    }

    private async Task Begin(Office each)
    {
        each.Database.Migrate();
        await each.TakeIn(First, WithFuses(each, [])).ConfigureAwait(false);
        await FusedWorkflow.Publish(each).ConfigureAwait(false);
        await each.Night(First).ConfigureAwait(false);
    }

    private async Task Second()
    {
        var date = First.AddDays(1);
        await healthy.TakeIn(date, WithFuses(healthy, [])).ConfigureAwait(false);
        await office.TakeIn(date, WithFuses(office, planted!.Looping)).ConfigureAwait(false);
        planted.Apply(office);
        var before = Cases();
        var (calm, busy) = (new TransactionCount(), new TransactionCount());
        await Night(healthy, date, calm).ConfigureAwait(false);
        office.Between = store => Between(new ThrowingStore(store, planted.Throwing));
        var report = await Night(office, date, busy).ConfigureAwait(false);
        ExtraTransactions = busy.Kept - calm.Kept;
        Incidents = office.Number("SELECT count(*) FROM incident WHERE state = 0");
        if (report is null) return;
        Expect("result", string.Create(CultureInfo.InvariantCulture, $"completed with {poisons} incidents"), report.Result);
        Expect("accounts with an incident", planted.Expected(), PlantedPoison.Found(office));
        if (ExtraTransactions > MostExtra) findings.Add(string.Create(CultureInfo.InvariantCulture, $"extra transactions: expected at most {MostExtra}, found {ExtraTransactions}"));
        Compare("others", Lines(healthy, ofPoison: false), Lines(office, ofPoison: false));
        Compare("poison", before, Cases());
    }

    /// <summary>What is healed goes on, and its incidents are over.</summary>
    private async Task Third()
    {
        var date = First.AddDays(2);
        office.Between = store => store;
        planted!.Heal(office);
        foreach (var each in new[] { healthy, office }) await each.TakeIn(date, WithFuses(each, [])).ConfigureAwait(false);
        await Night(healthy, date, new TransactionCount()).ConfigureAwait(false);
        var report = await Night(office, date, new TransactionCount()).ConfigureAwait(false);
        Expect("result of the night after", "completed", report?.Result);
        Expect("incidents that wait after it", 0L, office.Number("SELECT count(*) FROM incident WHERE state = 0"));
        Expect("healed accounts that went on", poisons * 1L, office.Number($"SELECT count(*) FROM journal WHERE run = (SELECT max(number) FROM run) AND case_id >> 23 IN ({string.Join(", ", planted.Subjects)})"));
        Compare("others after it", Lines(healthy, ofPoison: false), Lines(office, ofPoison: false));
    }

    private async Task<NightReport?> Night(Office each, DateOnly date, TransactionCount count)
    {
        each.Database.Writer.Observer = count;
        try
        {
            return await each.Night(date).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            findings.Add($"night of {date:yyyy-MM-dd}: {failure.Message}");
            return null;
        }
        finally
        {
            each.Database.Writer.Observer = null;
        }
    }

    private string WithFuses(Office each, HashSet<string> lit)
    {
        var lines = File.ReadAllLines(each.Generate(portfolio));
        var column = Array.IndexOf(lines[0].Split(','), FusedWorkflow.FuseColumn);
        for (var row = 1; row < lines.Length; row++)
        {
            var fields = lines[row].Split(',');
            fields[column] = lit.Contains(fields[0]) ? "yes" : "no";
            lines[row] = string.Join(',', fields);
        }
        return each.Write("fused.csv", string.Join('\n', lines) + "\n");
    }

    private List<string> Lines(Office each, bool ofPoison)
    {
        using var lines = new StringWriter();
        each.Hash(lines);
        return [.. lines.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => planted!.IsOf(line) == ofPoison)];
    }

    /// <summary>What is told of the poisoned accounts, but for their incidents.</summary>
    private List<string> Cases() => [.. Lines(office, ofPoison: true).Where(line => !line.StartsWith("incident", StringComparison.Ordinal))];

    private void Compare(string what, IReadOnlyList<string> expected, IReadOnlyList<string> found)
    {
        var at = expected.Zip(found).TakeWhile(pair => pair.First == pair.Second).Count();
        if (at < expected.Count || at < found.Count) findings.Add($"{what}: expected '{expected.ElementAtOrDefault(at)}', found '{found.ElementAtOrDefault(at)}'");
    }

    private void Expect<T>(string what, T expected, T found)
    {
        if (!Equals(expected, found)) findings.Add($"{what}: expected {expected}, found {found}");
    }
}

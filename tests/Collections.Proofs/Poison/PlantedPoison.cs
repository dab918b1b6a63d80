using System.Globalization;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Poison;

/// <summary>Which accounts are poisoned and how: by turns they throw, are refused, reckon without end, or are damaged.</summary>
internal sealed class PlantedPoison
{
    private const int Ways = 4;
    private readonly Random draws;
    private readonly List<(long Subject, string Account, int Way)> all;
    private readonly HashSet<string> accounts;
    private readonly Dictionary<long, string> whole = [];

    private PlantedPoison(List<(long Subject, string Account, int Way)> all, Random draws)
    {
        (this.all, this.draws) = (all, draws);
        accounts = [.. all.Select(poison => poison.Account)];
        Throwing = Of(0).ToHashSet();
        Looping = all.Where(poison => poison.Way == 2).Select(poison => poison.Account).ToHashSet();
    }

    /// <summary>All subjects.</summary>
    public IEnumerable<long> Subjects => all.Select(poison => poison.Subject);

    /// <summary>Those over which loading throws.</summary>
    public IReadOnlySet<long> Throwing { get; }

    /// <summary>Those that reckon without end, by reference.</summary>
    public HashSet<string> Looping { get; }

    /// <summary>Draws them among the accounts of an office.</summary>
    public static PlantedPoison Draw(Office office, int count, int seed)
    {
        var draws = new Random(seed);
        using var reader = office.Database.OpenReader();
        var select = reader.Prepare("SELECT id, reference FROM account ORDER BY id");
        var subjects = new List<(long Id, string Reference)>();
        while (select.Step()) subjects.Add((select.ColumnLong(0), select.Text(1)!));
        var drawn = Enumerable.Range(0, subjects.Count).ToArray();
        draws.Shuffle(drawn);
        return new PlantedPoison([.. drawn.Take(count).Select((place, number) => (subjects[place].Id, subjects[place].Reference, number % Ways))], draws);
    }

    /// <summary>Whether a line of the state speaks of a poisoned account.</summary>
    public bool IsOf(string line) => line.Split('|').Any(accounts.Contains);

    /// <summary>Damages variables, and has the database refuse some cases.</summary>
    public void Apply(Office office)
    {
        foreach (var subject in Of(3)) Damage(office, subject);
        Execute(office, $"""
            CREATE TRIGGER planted BEFORE UPDATE ON collection_case WHEN NEW.id >> 23 IN ({string.Join(", ", Of(1).DefaultIfEmpty(0))})
            BEGIN SELECT RAISE(ABORT, 'planted'); END
            """);
    }

    /// <summary>Takes the poison away.</summary>
    public void Heal(Office office)
    {
        Execute(office, "DROP TRIGGER planted");
        foreach (var (subject, variables) in whole) Set(office, subject, variables);
    }

    /// <summary>Account and code of each incident that there must be.</summary>
    public string Expected() => string.Join('\n', all.Select(poison => $"{poison.Account} {(poison.Way == 2 ? "OUT_OF_FUEL" : "UNEXPECTED_FAILURE")}").Order(StringComparer.Ordinal));

    /// <summary>Account and code of each incident that there is.</summary>
    public static string Found(Office office)
    {
        using var reader = office.Database.OpenReader();
        var select = reader.Prepare("SELECT a.reference || ' ' || i.code FROM incident i JOIN account a ON a.tenant_id = i.tenant_id AND a.id = i.case_id >> 23 WHERE i.state = 0");
        var found = new List<string>();
        while (select.Step()) found.Add(select.Text(0)!);
        return string.Join('\n', found.Order(StringComparer.Ordinal));
    }

    private IEnumerable<long> Of(int way) => all.Where(poison => poison.Way == way).Select(poison => poison.Subject);

    /// <summary>A bit turned, an end cut off, other bytes, or none that say anything.</summary>
    private void Damage(Office office, long subject)
    {
        var variables = Convert.FromHexString(whole[subject] = Get(office, subject));
        switch (draws.Next(4))
        {
            case 0: variables[draws.Next(variables.Length)] ^= (byte)(1 << draws.Next(8)); break;
            case 1: variables = variables[..^(1 + draws.Next(variables.Length - 1))]; break;
            case 2: draws.NextBytes(variables); break;
            default: variables = [0xFF]; break;
        }
        Set(office, subject, Convert.ToHexString(variables));
    }

    private static string Get(Office office, long subject)
    {
        using var reader = office.Database.OpenReader();
        var select = reader.Prepare(string.Create(CultureInfo.InvariantCulture, $"SELECT hex(variables) FROM collection_case WHERE state = 0 AND id >> 23 = {subject}"));
        return select.Step() && select.Text(0) is { Length: > 2 } variables ? variables : throw new InvalidOperationException($"subject {subject}: an open case with variables was expected");
    }

    private static void Set(Office office, long subject, string hex) => Execute(office, $"UPDATE collection_case SET variables = x'{hex}' WHERE state = 0 AND id >> 23 = {subject}");

    private static void Execute(Office office, FormattableString sql) => Execute(office, FormattableString.Invariant(sql));

    private static void Execute(Office office, string sql) => office.Database.Writer.Write(session => session.Prepare(sql).Execute()).GetAwaiter().GetResult();
}

using System.Globalization;
using Collections.Intake.Imports;
using Collections.Scenarios.Offices;

namespace Collections.Scenarios.Levels;

/// <summary>A database with a strategy at every level, and days that are drawn: accounts, guarantors and complaints of a few customers.</summary>
internal sealed class MixedOffice : DrawnOffice
{
    private const int Customers = 12;

    private readonly Random chance;

    /// <param name="seed">By which the days are drawn.</param>
    public MixedOffice(int seed)
    {
        chance = new Random(seed);
        Directory.CreateDirectory(Path.Combine(Workflows, "object-types"));
        File.WriteAllText(Path.Combine(Workflows, "object-types", "complaint.json"), """
            { "key": "complaint", "english": "Complaint", "spanish": "Reclamo", "fields": [ { "name": "ground", "type": "text" } ], "states": [ { "name": "received" }, { "name": "resolved", "isFinal": true } ] }
            """);
        foreach (var (name, settings, group) in (ReadOnlySpan<(string, string, string)>)
        [
            ("account", """level="account" precedence="50" entry="days past due &gt; 0 and product = &quot;loan&quot;" """, "letters"),
            ("customer", """level="customer" precedence="20" entry="days past due &gt; 60" """, "collections"),
            ("family", """level="family" precedence="40" entry="product = &quot;card&quot; and days past due &gt; 0" """, "collections"),
            ("guarantors", """level="guarantors" lead="days past due" precedence="30" entry="days past due &gt; 20" """, "collections"),
            ("complaints", """level="object:complaint" precedence="10" entry="complaint state = &quot;received&quot;" """, "complaints"),
        ])
            DrawWith($"""<collections:strategy {settings} group="{group}" />""", name, TwoTasks("first", "second", 1), "promise");
    }

    /// <summary>The dates that are worked.</summary>
    public static IReadOnlyList<string> Dates { get; } = ["2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"];

    /// <summary>Works the next of the dates.</summary>
    /// <param name="date">Which.</param>
    /// <param name="isTurned">Whether the rows of every file stand in another order.</param>
    public async Task Day(string date, bool isTurned)
    {
        string[] Order(IEnumerable<string> lines) => isTurned ? [.. lines.Reverse()] : [.. lines];
        await TakeIn(date, Order(Accounts(chance)));
        if (chance.Next(3) > 0) await Relations(date, Order(Guarantors(chance)));
        if (date == Dates[0]) await new Server.Nightly.NightlyRun(Database, TimeProvider.System).DeployFirst(Workflows);
        await Complaints(date, Order(Complaints(chance)));
        await Night(date);
        await Hear(date, $"A{chance.Next(Customers)}a", "promise");
    }

    private static List<string> Accounts(Random chance) =>
    [
        .. Enumerable.Range(0, Customers).SelectMany(customer => (string[])
        [
            Account(chance, $"A{customer}a", customer, "card", "B1"), Account(chance, $"A{customer}b", customer, "card", "B1"), Account(chance, $"A{customer}c", customer, "loan", "B1"),
            Account(chance, $"A{customer}d", customer, "loan", "B1"), Account(chance, $"A{customer}e", customer, "loan", customer % 3 == 0 ? "B2" : "B1"),
        ]),
    ];

    private static string Account(Random chance, string account, int customer, string product, string company)
    {
        var days = chance.Next(4) switch { 0 => 0, 1 => chance.Next(1, 20), 2 => chance.Next(20, 60), _ => chance.Next(60, 120) };
        return string.Create(CultureInfo.InvariantCulture, $"{account},C{customer},{company},{product},{(customer % 4 == 1 && account.EndsWith('b') ? "USD" : "ARS")},{chance.Next(200, 900)},{(days == 0 ? 0 : chance.Next(1, 200))},{days}");
    }

    // Whom somebody stands for is told once: some of them later than others, when the group may have a case already.
    private static List<string> Guarantors(Random chance) =>
        [.. Enumerable.Range(0, Customers).SelectMany(customer => "cde".Where(_ => chance.Next(2) > 0).Select(account => (Account: $"A{customer}{account}", Persons: 1 + (customer % 3))))
            .SelectMany(one => Enumerable.Range(0, 2).Where(person => (one.Persons & (1 << person)) != 0).Select(person => $"{one.Account},guarantor,G{person},,{person + 1},given,"))];

    private static List<string> Complaints(Random chance) =>
        [.. Enumerable.Range(0, Customers).Where(_ => chance.Next(2) == 0).Select(customer => $"R{customer},C{customer},{(chance.Next(2) == 0 ? "received" : "resolved")},{(customer % 3 == 0 ? "B1" : "")},x")];

    private Task<IntakeReport> Complaints(string date, IEnumerable<string> lines) => TakeList("complaints", date, """
        { "feed": "complaints", "portfolio": "bank", "kind": "objects", "type": "complaint", "layouts": [ { "name": "desk", "fields": [
          { "field": "object", "column": "complaint" }, { "field": "customer", "column": "customer" }, { "field": "state", "column": "state" }, { "field": "company", "column": "company" }, { "field": "ground", "column": "ground" } ] } ] }
        """, ["complaint,customer,state,company,ground", .. lines]);
}

using System.Globalization;
using Collections.Domain.Objects;
using Collections.Scenarios.Nights;
using Collections.Server.Nightly;
using Collections.Server.Objects;

namespace Collections.Scenarios.Tables;

/// <summary>Files of a scenario beside its portfolio: rates, who stands for its accounts, and its management objects.</summary>
internal sealed class ScenarioLists(Scenario scenario, Office office, string portfolio)
{
    private static readonly string[] Persons = ["account", "person", "name", "order", "permission", "address"];
    private readonly List<(TableRow Object, string State)> told = [];

    private DateOnly ratesUntil = DateOnly.MinValue;

    /// <summary>Whether something is to be taken in before the night.</summary>
    public bool HasNews => told.Count > 0;

    /// <summary>An object has come to a state: a file before the night says so.</summary>
    public void Tell(TableRow row, string state) =>
        told.Add((scenario.Objects.FirstOrDefault(one => one["object"] == row["account"]) ?? throw new FormatException($"{row.Where}: an object of the table of objects was expected, found '{row["account"]}'."), state));

    /// <summary>Rates of the dates since the night before; what does not fit is said.</summary>
    public async Task<IReadOnlyList<string>> Rate(DateOnly date)
    {
        var rows = scenario.Rates.Where(row => Of(row) > ratesUntil && Of(row) < date).ToList();
        ratesUntil = date.AddDays(-1);
        return rows.Count == 0 ? [] : await Take(date, "rates", """
            { "feed": "rates", "portfolio": "PORTFOLIO", "kind": "rates", "layouts": [ { "name": "central bank", "fields": [
              { "field": "unit", "column": "unit" }, { "field": "date", "column": "date" }, { "field": "rate", "column": "rate" },
              { "field": "currency", "constant": "ARS" }, { "field": "source", "constant": "BCRA" } ] } ] }
            """, ["unit,date,rate", .. rows.Select(row => $"{row["unit"]},{row["date"]},{row["rate"]}")]);

        static DateOnly Of(TableRow row) => DateOnly.ParseExact(row["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>A file of guarantors; what does not fit is said.</summary>
    public async Task<IReadOnlyList<string>> Relate(DateOnly date) => await Take(date, "relations", """
        { "feed": "relations", "portfolio": "PORTFOLIO", "kind": "relations", "layouts": [ { "name": "core", "fields": [
          { "field": "account", "column": "account" }, { "field": "kind", "constant": "guarantor" }, { "field": "person", "column": "person" }, { "field": "name", "column": "name" },
          { "field": "order", "column": "order" }, { "field": "permission", "column": "permission" }, { "field": "letter", "column": "address" } ] } ] }
        """, [string.Join(',', Persons), .. scenario.Guarantors.Select(row => string.Join(',', Persons.Select(column => row[column])))]);

    /// <summary>A file for each type of which objects have come to another state; what does not fit is said.</summary>
    public async Task<IReadOnlyList<string>> Object(DateOnly date)
    {
        var types = ObjectFiles.ReadAll(scenario.Root);
        var differences = new List<string>();
        foreach (var type in told.GroupBy(one => ObjectFacts.Read(one.Object["object"])!.Value.Type))
        {
            var fields = types.Find(type.Key)!.Fields.Select(field => field.Name).ToList();
            var columns = fields.Select(name => $"{{ \"field\": \"{name}\", \"column\": \"{name}\" }}");
            differences.AddRange(await Take(date, $"objects-{type.Key}", $$"""
                { "feed": "{{type.Key}}", "portfolio": "PORTFOLIO", "kind": "objects", "type": "{{type.Key}}", "layouts": [ { "name": "desk", "fields": [
                  { "field": "object", "column": "object" }, { "field": "customer", "column": "customer" }, { "field": "account", "column": "account" }, { "field": "state", "column": "state" },
                  {{string.Join(", ", columns)}} ] } ] }
                """,
                [
                    string.Join(',', ["object", "customer", "account", "state", .. fields]),
                    .. type.Select(one => string.Join(',', [ObjectFacts.Read(one.Object["object"])!.Value.Key, one.Object["customer"], one.Object["account"], one.State, .. fields.Select(name => one.Object[name])])),
                ]));
        }
        told.Clear();
        return differences;
    }

    private async Task<IReadOnlyList<string>> Take(DateOnly date, string name, string mapping, IReadOnlyList<string> lines)
    {
        var meaning = office.Write($"{name}.mapping.json", mapping.Replace("PORTFOLIO", portfolio, StringComparison.Ordinal));
        var file = office.Write($"{name}-{date:yyyy-MM-dd}.csv", string.Join('\n', [.. lines, ""]));
        var report = await new NightlyRun(office.Database, TimeProvider.System).TakeIn(new NightRequest(date, file, meaning, null, null, scenario.Root), default);
        return report.Rejected > 0 || report.Explanation.Length > 0 ? [$"{name} of {date:yyyy-MM-dd}: {report.Rejected} rows were rejected. {report.Explanation}"] : [];
    }
}

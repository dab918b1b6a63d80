using System.Globalization;
using Collections.Decisions.Columns;
using Collections.Domain.Cases;
using Collections.Domain.Facts;
using Collections.Domain.Objects;
using Collections.Persistence.History;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Objects;

/// <summary>How a management object came to its states: by deliveries, each as far as it said another state, and by steps of strategies; and which fields steps have set.</summary>
internal static class ObjectHistory
{
    private const string SelectFirst = """
        SELECT a.id, f.number, f.position, f.name FROM account a JOIN feed f ON f.tenant_id = 1 AND f.number = a.first_feed WHERE a.tenant_id = 1 AND a.portfolio_id IN (SELECT id FROM portfolio WHERE tenant_id = 1) AND a.reference = ?1
        """;

    private const string SelectDeliveries = """
        SELECT f.number, f.position, f.name, x.old FROM feed f JOIN fact_change x ON x.tenant_id = 1 AND x.feed = f.number AND x.account_id = ?1 WHERE f.tenant_id = 1 AND f.number > ?2 ORDER BY f.number
        """;

    private const string SelectSteps = """
        SELECT x.after_feed, r.business_date, s.name, x.version_id, x.reason, x.case_id, x.from_state, x.node, x.fact, x.state FROM object_step x
        JOIN run r ON r.tenant_id = 1 AND r.number = x.run JOIN strategy s ON s.tenant_id = 1 AND s.number = (x.case_id >> 11) & 4095
        WHERE x.tenant_id = 1 AND x.case_id >= ?1 AND x.case_id < ?2 ORDER BY x.number
        """;

    /// <summary>The history of an object, the first state first.</summary>
    /// <param name="reader">The database.</param>
    /// <param name="texts">What text codes stand for.</param>
    /// <param name="history">By whose plans steps have their names.</param>
    /// <param name="type">Key of its type.</param>
    /// <param name="key">What the house calls it.</param>
    /// <param name="state">Its state today.</param>
    public static IReadOnlyList<ObjectChange> Of(SqliteReader reader, TextPool texts, CaseHistory history, string type, string key, string state)
    {
        var first = reader.Prepare(SelectFirst);
        first.BindText(1, ObjectFacts.Reference(type, key));
        if (!first.Step()) return [];
        var (id, begin) = (first.ColumnLong(0), new Came(first.ColumnLong(1), false, DateOnly.FromDayNumber(first.ColumnInt(2)), null, first.Text(3)!));
        first.Reset();
        string? Text(long code) => code == FactNull.Value ? null : texts[(int)code];
        List<Came> came = [begin, .. Deliveries(reader, id, begin.Feed, StoredCatalog.Read(reader).IndexOf(ObjectFacts.State(type)), Text), .. Steps(reader, id, history, texts, Text)];
        var fields = came.Where(one => one.Field is not null).ToList();
        came.RemoveAll(one => one.Field is not null);
        // A step stands behind the deliveries that had been taken in before it.
        came = [.. came.OrderBy(one => one.Feed).ThenBy(one => one.IsStep)];
        var changes = came.Select((one, place) => (one.Feed, Change: new ObjectChange(one.Date, (place + 1 < came.Count ? came[place + 1].Before : state) ?? "", one.Before, one.Source, one.Step, one.Reason, one.Case)));
        var values = fields.Select(one => (one.Feed, Change: new ObjectChange(one.Date, one.Value, one.Before, one.Source, one.Step, one.Reason, one.Case) { Field = one.Field }));
        return [.. changes.Concat(values).OrderBy(one => one.Feed).ThenBy(one => one.Change.Step is not null).ThenBy(one => one.Change.Date).Select(one => one.Change)];
    }

    private static List<Came> Deliveries(SqliteReader reader, long id, long begin, int fact, Func<long, string?> text)
    {
        var select = reader.Prepare(SelectDeliveries);
        select.Bind(1, id);
        select.Bind(2, begin);
        var came = new List<Came>();
        while (select.Step())
        {
            foreach (var (ordinal, old) in FactChangeBlob.Read(select.Bytes(3)))
            {
                if (ordinal == fact) came.Add(new Came(select.ColumnLong(0), false, DateOnly.FromDayNumber(select.ColumnInt(1)), text(old), select.Text(2)!));
            }
        }
        select.Reset();
        return came;
    }

    private static List<Came> Steps(SqliteReader reader, long id, CaseHistory history, TextPool texts, Func<long, string?> text)
    {
        var select = reader.Prepare(SelectSteps);
        select.Bind(1, id << CaseId.SubjectShift);
        select.Bind(2, (id + 1) << CaseId.SubjectShift);
        var came = new List<Came>();
        FactCatalog? catalog = null;
        while (select.Step())
        {
            var field = select.IsNull(8) ? null : (catalog ??= StoredCatalog.Read(reader)).Definitions[Fact.BuiltInCount + select.ColumnInt(8)];
            string Value(long raw) => ObjectFieldText.Of(field!.Type, field.Scale, raw, texts) ?? "";
            came.Add(new Came(select.ColumnLong(0), true, DateOnly.FromDayNumber(select.ColumnInt(1)), field is null ? text(select.ColumnLong(6, FactNull.Value)) : Value(select.ColumnLong(6, FactNull.Value)), select.Text(2)!)
            {
                Field = field?.Name,
                Value = field is null ? "" : Value(select.ColumnLong(9)),
                Step = history.PlanOf(select.ColumnLong(3))?.Nodes[select.ColumnInt(7)].Name,
                Reason = select.Text(4),
                Case = select.ColumnLong(5).ToString(CultureInfo.InvariantCulture),
            });
        }
        select.Reset();
        return came;
    }

    /// <summary>By what an object came to a state, and from which.</summary>
    private sealed record Came(long Feed, bool IsStep, DateOnly Date, string? Before, string Source)
    {
        /// <summary>The fact of the field; null where it is the state.</summary>
        public string? Field { get; init; }

        /// <summary>The value that the field got.</summary>
        public string Value { get; init; } = "";

        public string? Step { get; init; }

        public string? Reason { get; init; }

        public string? Case { get; init; }
    }
}

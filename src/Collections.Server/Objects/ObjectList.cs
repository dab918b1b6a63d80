using System.Globalization;
using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Facts;
using Collections.Domain.Objects;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Server.Cases;
using Collections.Server.Web;

namespace Collections.Server.Objects;

/// <summary>Reads management objects, with the cases that work them.</summary>
internal sealed class ObjectList(SqliteDatabase database)
{
    private static readonly string From = $"""
        FROM account a JOIN customer k ON k.tenant_id = 1 AND k.id = a.id >> {AccountId.OrdinalBits} LEFT JOIN text_code c ON c.tenant_id = 1 AND c.code = a.f_company
        WHERE a.tenant_id = 1 AND a.id & {AccountId.ObjectBit} <> 0
        """;

    private static readonly string Select = $"SELECT a.id, a.reference, k.reference, c.text, a.position, a.attributes {From}";

    // What is owed to one company is not another's to know.
    private static readonly string OfCustomer = $"{Select} AND a.id >= ?1 AND a.id < ?2 AND a.f_company IS (SELECT f_company FROM account WHERE tenant_id = 1 AND id = ?3) ORDER BY a.id";

    private static readonly string Wanted = "AND (?1 IS NULL OR (substr(a.reference, 1, length(?1) + 1) = ?1 || ' ' AND instr(substr(a.reference, length(?1) + 2), ' ') = 0)) AND (?2 IS NULL OR k.reference = ?2)";

    private const string SelectCases = """
        SELECT c.id, s.name, c.state, r.text, t.text FROM collection_case c JOIN strategy s ON s.tenant_id = 1 AND s.number = (c.id >> 11) & 4095
        LEFT JOIN text_code r ON r.tenant_id = 1 AND r.code = c.close_reason LEFT JOIN text_code t ON t.tenant_id = 1 AND t.code = c.situation
        WHERE c.tenant_id = 1 AND c.id >= ?1 AND c.id < ?2 ORDER BY c.state, c.id DESC
        """;

    /// <summary>A page of objects, by customer: those of a type and of a customer, where they are named.</summary>
    public Page<ObjectRow> Find(string? type, string? customer, PageOf page)
    {
        using var reader = database.OpenReader();
        var count = Bound(reader, $"SELECT count(*) {From} {Wanted}", type, customer);
        var total = count.Scalar();
        var select = Bound(reader, $"{Select} {Wanted} ORDER BY a.id LIMIT ?3 OFFSET ?4", type, customer);
        select.Bind(3, page.Size);
        select.Bind(4, page.Skip);
        return new Page<ObjectRow>(Rows(reader, select), total);
    }

    /// <summary>One object; null where there is none of that type and key.</summary>
    public ObjectRow? Read(string type, string key)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare($"{Select} AND a.reference = ?1 ORDER BY a.id");
        select.BindText(1, ObjectFacts.Reference(type, key));
        return Rows(reader, select) is [var one, ..] ? one : null;
    }

    /// <summary>Those of the customer of a case that concern its company, in the order in which they came.</summary>
    public IReadOnlyList<ObjectRow> Of(SqliteReader reader, long caseId)
    {
        var customer = caseId >> CaseId.CustomerShift;
        var select = reader.Prepare(OfCustomer);
        select.Bind(1, customer << AccountId.OrdinalBits);
        select.Bind(2, (customer + 1) << AccountId.OrdinalBits);
        select.Bind(3, caseId >> CaseId.SubjectShift);
        return Rows(reader, select);
    }

    private static Statement Bound(SqliteReader reader, string sql, string? type, string? customer)
    {
        var select = reader.Prepare(sql);
        select.BindText(1, type);
        select.BindText(2, customer);
        return select;
    }

    private List<ObjectRow> Rows(SqliteReader reader, Statement select)
    {
        var read = new List<(long Id, string Reference, string Customer, string? Company, int Position, byte[] Attributes)>();
        while (select.Step())
            read.Add((select.ColumnLong(0), select.Text(1)!, select.Text(2)!, select.Text(3), select.ColumnInt(4), select.IsNull(5) ? [] : select.Bytes(5).ToArray()));
        select.Reset();
        if (read.Count == 0) return [];
        var types = ObjectSetting.Read(database);
        var catalog = StoredCatalog.Read(reader);
        return [.. read.Select(one => Row(reader, types, catalog, one.Id, one.Reference, one.Customer, one.Company, one.Position, one.Attributes))];
    }

    private ObjectRow Row(SqliteReader reader, ObjectTypes types, FactCatalog catalog, long id, string reference, string customer, string? company, int position, byte[] attributes)
    {
        var (type, key) = ObjectFacts.Read(reference) ?? ("", reference);
        string? Text(string fact) => catalog.Find(fact) is { } known ? ValueOf(known, attributes) : null;
        var fields = types.Find(type)?.Fields.Select(field => (field.Name, Value: Text(ObjectFacts.Field(type, field.Name)))).Where(field => field.Value is not null).Select(field => new NamedValue(field.Name, field.Value!));
        var since = Text(ObjectFacts.Since(type));
        return new ObjectRow(
            type, key, customer, Text(ObjectFacts.Account(type)), company, Text(ObjectFacts.State(type)) ?? "", since is not null,
            since is null ? null : DateOnly.Parse(since, CultureInfo.InvariantCulture), DateOnly.FromDayNumber(position), [.. fields ?? []], CasesOf(reader, id));
    }

    private string? ValueOf(FactDefinition fact, byte[] attributes)
    {
        var value = AttributeBlob.Read(attributes, fact.Ordinal - Fact.BuiltInCount);
        return value == FactNull.Value ? null : fact.Type switch
        {
            FactType.Text => database.Texts[(int)value],
            FactType.Number => FeelLiteral.Text(new NumberColumn([value], fact.Scale).Read(0)),
            FactType.Date => FeelLiteral.Text(FeelValue.Of(DateOnly.FromDayNumber((int)value))),
            _ => value == 1 ? "true" : "false",
        };
    }

    private static List<ObjectCase> CasesOf(SqliteReader reader, long id)
    {
        var select = reader.Prepare(SelectCases);
        select.Bind(1, id << CaseId.SubjectShift);
        select.Bind(2, (id + 1) << CaseId.SubjectShift);
        var cases = new List<ObjectCase>();
        while (select.Step())
            cases.Add(new ObjectCase(select.ColumnLong(0).ToString(CultureInfo.InvariantCulture), select.Text(1)!, select.ColumnInt(2) == 0, select.Text(3), select.Text(4)));
        select.Reset();
        return cases;
    }
}

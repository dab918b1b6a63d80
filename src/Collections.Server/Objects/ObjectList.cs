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
using Collections.Server.Histories;
using Collections.Server.People;
using Collections.Server.Web;

namespace Collections.Server.Objects;

/// <summary>Reads management objects, with the cases that work them.</summary>
internal sealed class ObjectList(SqliteDatabase database, KeptHistory histories)
{
    private static readonly string From = $"""
        FROM account a JOIN customer k ON k.tenant_id = 1 AND k.id = a.id >> {AccountId.OrdinalBits} LEFT JOIN text_code c ON c.tenant_id = 1 AND c.code = a.f_company
        WHERE a.tenant_id = 1 AND a.id & {AccountId.ObjectBit} <> 0
        """;

    private static readonly string Select = $"SELECT a.id, a.reference, k.reference, c.text, a.position, a.attributes {From}";

    // What is owed to one company is not another's to know.
    private static readonly string OfCustomer = $"{Select} AND a.id >= ?1 AND a.id < ?2 AND a.f_company IS (SELECT f_company FROM account WHERE tenant_id = 1 AND id = ?3) ORDER BY a.id";

    private const string SelectCases = """
        SELECT c.id, s.name, c.state, r.text, t.text FROM collection_case c JOIN strategy s ON s.tenant_id = 1 AND s.number = (c.id >> 11) & 4095
        LEFT JOIN text_code r ON r.tenant_id = 1 AND r.code = c.close_reason LEFT JOIN text_code t ON t.tenant_id = 1 AND t.code = c.situation
        WHERE c.tenant_id = 1 AND c.id >= ?1 AND c.id < ?2 ORDER BY c.state, c.id DESC
        """;

    /// <summary>A page of the objects that a filter takes, by customer.</summary>
    public Page<ObjectRow> Find(ObjectFilter filter, PageOf page)
    {
        using var reader = database.OpenReader();
        var wanted = Wanted(reader, filter);
        var total = Count(reader, wanted);
        var select = wanted.Bound(reader, $"{Select} {wanted.Sql} ORDER BY a.id LIMIT {page.Size} OFFSET {page.Skip}");
        return new Page<ObjectRow>(Rows(reader, select), total);
    }

    /// <summary>How many objects a filter takes.</summary>
    public long Count(ObjectFilter filter)
    {
        using var reader = database.OpenReader();
        return Count(reader, Wanted(reader, filter));
    }

    /// <summary>The next objects that a filter takes behind one, and the number of the last.</summary>
    public (IReadOnlyList<ObjectRow> Rows, long Last) After(ObjectFilter filter, long after, int size)
    {
        using var reader = database.OpenReader();
        var wanted = Wanted(reader, filter);
        var read = Read(wanted.Bound(reader, $"{Select} {wanted.Sql} AND {ObjectConditions.Behind} ORDER BY a.id LIMIT {size}", after));
        return (Rows(reader, read), read.Count == 0 ? after : read[^1].Id);
    }

    /// <summary>One object with its history; null where there is none of that type and key, or it concerns a company that a wall hides.</summary>
    public ObjectRow? Read(string type, string key, CompanyWall wall)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare($"{Select} AND a.reference = ?1 AND {CompanyWall.Shows("a.f_company", 2)} ORDER BY a.id");
        select.BindText(1, ObjectFacts.Reference(type, key));
        select.BindText(2, wall.Codes);
        return Rows(reader, select) is [var one, ..] ? one with { History = ObjectHistory.Of(reader, database.Texts, histories.Get(), type, key, one.State) } : null;
    }

    /// <summary>Whether there is an object of that type and key, whoever sees it.</summary>
    public bool Exists(string type, string key)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare("SELECT EXISTS (SELECT 1 FROM account a WHERE a.tenant_id = 1 AND a.portfolio_id IN (SELECT id FROM portfolio WHERE tenant_id = 1) AND a.reference = ?1)");
        select.BindText(1, ObjectFacts.Reference(type, key));
        return select.Scalar() == 1;
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

    private ObjectConditions Wanted(SqliteReader reader, ObjectFilter filter) => new(filter, ObjectSetting.Read(database), StoredCatalog.Read(reader), database.Texts);

    private static long Count(SqliteReader reader, ObjectConditions wanted) => wanted.Bound(reader, $"SELECT count(*) {From} {wanted.Sql}").Scalar();

    private List<ObjectRow> Rows(SqliteReader reader, Statement select) => Rows(reader, Read(select));

    private static List<StoredRow> Read(Statement select)
    {
        var read = new List<StoredRow>();
        while (select.Step())
            read.Add(new StoredRow(select.ColumnLong(0), select.Text(1)!, select.Text(2)!, select.Text(3), select.ColumnInt(4), select.IsNull(5) ? [] : select.Bytes(5).ToArray()));
        select.Reset();
        return read;
    }

    private List<ObjectRow> Rows(SqliteReader reader, List<StoredRow> read)
    {
        if (read.Count == 0) return [];
        var types = ObjectSetting.Read(database);
        var catalog = StoredCatalog.Read(reader);
        return [.. read.Select(one => Row(reader, types, catalog, one))];
    }

    private ObjectRow Row(SqliteReader reader, ObjectTypes types, FactCatalog catalog, StoredRow stored)
    {
        var (id, reference, customer, company, position, attributes) = stored;
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

    private sealed record StoredRow(long Id, string Reference, string Customer, string? Company, int Position, byte[] Attributes);
}

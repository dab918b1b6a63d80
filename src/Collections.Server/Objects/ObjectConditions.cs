using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using Collections.Decisions.Columns;
using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Facts;
using Collections.Domain.Objects;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Server.Cases;
using Collections.Server.People;

namespace Collections.Server.Objects;

/// <summary>A filter of management objects as conditions of SQL: what stands among their attributes is read where it lies.</summary>
internal sealed class ObjectConditions
{
    private const int TypePlace = 1;
    private const int StatePlace = 2;
    private const int NonePlace = 3;
    private const int SearchPlace = 4;
    private const int CustomerPlace = 5;
    private const int CompanyPlace = 6;
    private const int CompaniesPlace = 7;
    private const int AfterPlace = 8;
    private const int KeyPlace = 9;

    private static readonly string OfType = $"(substr(a.reference, 1, length(?{TypePlace}) + 1) = ?{TypePlace} || ' ' AND instr(substr(a.reference, length(?{TypePlace}) + 2), ' ') = 0)";

    private readonly ObjectFilter filter;
    private readonly IReadOnlyList<ObjectType> types;
    private readonly FactCatalog catalog;
    private readonly byte[] state;

    public ObjectConditions(ObjectFilter filter, ObjectTypes known, FactCatalog catalog, TextPool texts)
    {
        (this.filter, this.catalog) = (filter, catalog);
        types = [.. known.All.Where(type => filter.Type is null || type.Key == filter.Type)];
        state = Bytes(filter.State is { } word && texts.TryGet(word, out var code) ? code.Value : -1);
        Sql = string.Concat(Conditions().Select(condition => $" AND {condition}"));
    }

    /// <summary>The conditions, each with its AND before it.</summary>
    public string Sql { get; }

    /// <summary>A statement with the conditions, bound to the filter.</summary>
    /// <param name="reader">Where it is read.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="after">The object behind which it begins, where the statement asks for that.</param>
    public Statement Bound(SqliteReader reader, string sql, long? after = null)
    {
        var select = reader.Prepare(sql);
        if (filter.Type is { } type) select.BindText(TypePlace, type);
        if (filter.State is not null) select.BindBlob(StatePlace, state);
        if (filter.IsOpen is not null) select.BindBlob(NonePlace, Bytes(FactNull.Value));
        if (filter.Search is { } text)
        {
            select.BindText(SearchPlace, SubjectSearch.Ranges(reader, text));
            select.BindText(KeyPlace, JsonSerializer.Serialize(types.Select(one => ObjectFacts.Reference(one.Key, text))));
        }
        if (filter.Customer is { } customer) select.BindText(CustomerPlace, customer);
        if (filter.Company is { } company) select.BindText(CompanyPlace, company);
        if (filter.Companies is { } companies) select.BindText(CompaniesPlace, companies);
        if (after is { } last) select.Bind(AfterPlace, last);
        return select;
    }

    /// <summary>The condition that begins behind an object.</summary>
    public static string Behind => $"a.id > ?{AfterPlace}";

    private IEnumerable<string> Conditions()
    {
        if (filter.Type is not null) yield return OfType;
        if (filter.State is not null) yield return AnyOf(StatePlace, type => $"{At(ObjectFacts.State(type))} = ?{StatePlace}");
        if (filter.IsOpen is { } isOpen) yield return $"{(isOpen ? "" : "NOT ")}{AnyOf(NonePlace, type => $"(length({At(ObjectFacts.Since(type))}) = {sizeof(long)} AND {At(ObjectFacts.Since(type))} <> ?{NonePlace})")}";
        if (filter.Search is not null) yield return $"""
            (EXISTS (SELECT 1 FROM json_each(?{SearchPlace}) r WHERE a.id << {CaseId.SubjectShift} >= json_extract(r.value, '$[0]') AND a.id << {CaseId.SubjectShift} < json_extract(r.value, '$[1]'))
              OR EXISTS (SELECT 1 FROM json_each(?{KeyPlace}) f WHERE substr(a.reference, 1, length(f.value)) = f.value))
            """;
        if (filter.Customer is not null) yield return $"k.reference = ?{CustomerPlace}";
        if (filter.Company is not null) yield return $"c.text = ?{CompanyPlace}";
        if (filter.Companies is not null) yield return CompanyWall.Shows("a.f_company", CompaniesPlace);
    }

    /// <summary>What holds of no type where there is none: what is bound at the place is never null.</summary>
    private string AnyOf(int place, Func<string, string> condition) => types.Count == 0 ? $"(?{place} IS NULL)" : $"({string.Join(" OR ", types.Select(type => condition(type.Key)))})";

    /// <summary>The eight bytes of an attribute; empty where an object has none.</summary>
    private string At(string fact) => string.Create(
        CultureInfo.InvariantCulture, $"substr(coalesce(a.attributes, x''), {((catalog.IndexOf(fact) - Fact.BuiltInCount) * sizeof(long)) + 1}, {sizeof(long)})");

    private static byte[] Bytes(long value)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        return bytes;
    }
}

using Collections.Domain.Accounts;
using Collections.Domain.Facts;
using Collections.Domain.Objects;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;

namespace Collections.Persistence.Objects;

/// <summary>The states of objects as they are stored.</summary>
/// <param name="prepare">Prepares a statement of the connection at hand.</param>
internal sealed class StoredStates(Func<string, Statement> prepare)
{
    private const string Select = $"SELECT reference, position, attributes FROM account WHERE tenant_id = {Tenant.Key} AND id = ?1";

    private readonly FactCatalog _catalog = StoredCatalog.Read(prepare);

    /// <summary>What is stored of an object; null where the subject is none.</summary>
    public StoredObjectState? Read(long subject)
    {
        Statement select = prepare(Select);
        select.Bind(1, subject);
        (string Reference, int Position, byte[] Attributes)? row = AccountId.IsObject(subject) && select.Step() ? (select.Text(0)!, select.ColumnInt(1), select.IsNull(2) ? [] : select.Bytes(2).ToArray()) : null;
        select.Reset();
        if (row is not { } found || ObjectFacts.Read(found.Reference)?.Type is not { } type)
            return null;
        return new StoredObjectState(found.Position, found.Attributes, Place(ObjectFacts.State(type)), Place(ObjectFacts.Since(type)));
    }

    private int Place(string fact) => _catalog.IndexOf(fact) - Fact.BuiltInCount;
}

/// <summary>The state of an object among its attributes.</summary>
/// <param name="Position">The date of which its facts speak, as a day number.</param>
/// <param name="Attributes">Its attributes.</param>
/// <param name="StatePlace">Where its state stands among them.</param>
/// <param name="SincePlace">Where stands since when it has been open.</param>
internal sealed record StoredObjectState(int Position, byte[] Attributes, int StatePlace, int SincePlace)
{
    /// <summary>Text code of its state; null for none.</summary>
    public long? State => Value(StatePlace);

    /// <summary>Since when it has been open, as a day number; null where it is not.</summary>
    public long? Since => Value(SincePlace);

    /// <summary>The attributes with another state.</summary>
    /// <param name="state">Its text code; null for none.</param>
    /// <param name="since">Since when it is open, as a day number; null where it is not.</param>
    public byte[] With(long? state, long? since)
    {
        long[] values = Values(Math.Max(StatePlace, SincePlace));
        (values[StatePlace], values[SincePlace]) = (state ?? FactNull.Value, since ?? FactNull.Value);
        return AttributeBlob.Of(values);
    }

    /// <summary>The attributes with another value at a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="value">The value as facts are held; <see cref="FactNull.Value"/> for none.</param>
    public byte[] WithValue(int place, long value)
    {
        long[] values = Values(place);
        values[place] = value;
        return AttributeBlob.Of(values);
    }

    private long[] Values(int last) =>
        [.. Enumerable.Range(0, Math.Max(Attributes.Length / sizeof(long), last + 1)).Select(place => AttributeBlob.Read(Attributes, place))];

    /// <summary>What stands at a place; null for nothing.</summary>
    public long? Value(int place) => AttributeBlob.Read(Attributes, place) is var value && value == FactNull.Value ? null : value;
}

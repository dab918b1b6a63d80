using Collections.Domain.Cases;
using Collections.Domain.Facts;
using Collections.Domain.Objects;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.History;

/// <summary>A step has brought an object to another state, or given a field another value: what must be undone to know what runs before saw.</summary>
/// <param name="Number">In the order in which steps were written.</param>
/// <param name="Subject">The object.</param>
/// <param name="Run">In which run.</param>
/// <param name="AfterFeed">The last delivery before.</param>
/// <param name="Field">Place of the field among the attributes; -1 for the state.</param>
/// <param name="State">Text code of the state before, or the value of the field; <see cref="FactNull.Value"/> for none.</param>
/// <param name="Since">Since when it was open before, as a day number; <see cref="FactNull.Value"/> where it was not.</param>
internal sealed record StateChange(long Number, long Subject, long Run, long AfterFeed, int Field, long State, long Since)
{
    private static readonly string _select = $"""
        SELECT number, case_id >> {CaseId.SubjectShift}, run, after_feed, coalesce(fact, -1), from_state, from_since FROM object_step
        WHERE tenant_id = {Tenant.Key} AND case_id >= ?1 << {CaseId.CustomerShift} AND case_id < (?1 + 1) << {CaseId.CustomerShift} ORDER BY number
        """;

    /// <summary>Those of a customer's objects, the first first.</summary>
    public static IReadOnlyList<StateChange> OfCustomer(SqliteReader reader, long customer)
    {
        Statement select = reader.Prepare(_select);
        select.Bind(1, customer);
        var changes = new List<StateChange>();
        while (select.Step())
        {
            changes.Add(new StateChange(
                select.ColumnLong(0), select.ColumnLong(1), select.ColumnLong(2), select.ColumnLong(3), select.ColumnInt(4), select.ColumnLong(5, FactNull.Value), select.ColumnLong(6, FactNull.Value)));
        }

        return changes;
    }

    /// <summary>Undoes the change in the facts of the object, by ordinal.</summary>
    /// <param name="catalog">What the facts are called.</param>
    /// <param name="texts">What text codes stand for.</param>
    /// <param name="facts">The facts of the object.</param>
    public void Undo(FactCatalog catalog, IReadOnlyList<string> texts, long[] facts)
    {
        if (Field >= 0)
        {
            facts[Fact.BuiltInCount + Field] = State;
            return;
        }

        if (catalog.IndexOf(ObjectFacts.Type) is not (>= 0 and var type) || facts[type] == FactNull.Value)
            return;
        string key = texts[(int)facts[type]];
        if (catalog.IndexOf(ObjectFacts.State(key)) is >= 0 and var state)
            facts[state] = State;
        if (catalog.IndexOf(ObjectFacts.Since(key)) is >= 0 and var since)
            facts[since] = Since;
    }
}

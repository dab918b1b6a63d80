using Collections.Domain.Cases;
using Collections.Domain.Facts;
using Collections.Persistence.Objects;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Withdrawals;

/// <summary>Puts objects back into the states, and their fields to the values, that they had before steps of runs set others.</summary>
internal sealed class TakenObjectSteps(WriteSession session, WithdrawalScope scope)
{
    private static readonly string _select = $"""
        SELECT case_id >> {CaseId.SubjectShift}, state, from_state, from_since, from_position, fact FROM object_step
        WHERE tenant_id = {Tenant.Key} AND case_id >= ?2 AND case_id < ?3 AND run >= ?1 ORDER BY case_id >> {CaseId.SubjectShift}, number
        """;

    private const string Delete = $"DELETE FROM object_step WHERE tenant_id = {Tenant.Key} AND case_id >= ?2 AND case_id < ?3 AND run >= ?1";

    private const string Update = $"UPDATE account SET position = ?2, attributes = ?3 WHERE tenant_id = {Tenant.Key} AND id = ?1";

    /// <summary>What the run and those since made of the objects of a range of cases falls; an object of which somebody else has spoken since stays as they said.</summary>
    public void Restore(long from, long to)
    {
        Statement select = scope.Over(session, _select, from, to);
        var steps = new List<(long Subject, long State, long? FromState, long? FromSince, int FromPosition, int? Fact)>();
        while (select.Step())
            steps.Add((select.ColumnLong(0), select.ColumnLong(1), select.IsNull(2) ? null : select.ColumnLong(2), select.IsNull(3) ? null : select.ColumnLong(3), select.ColumnInt(4), select.IsNull(5) ? null : select.ColumnInt(5)));
        select.Reset();
        if (steps.Count == 0)
            return;
        var states = new StoredStates(session.Prepare);
        foreach (var ofFact in steps.GroupBy(step => (step.Subject, step.Fact)))
        {
            if (states.Read(ofFact.Key.Subject) is not { } now)
                continue;
            var (first, place) = (ofFact.First(), ofFact.Key.Fact);
            long? stands = place is { } field ? now.Value(field) ?? FactNull.Value : now.State;
            if (stands != ofFact.Last().State)
                continue;
            Statement update = session.Prepare(Update);
            update.Bind(1, ofFact.Key.Subject);
            update.Bind(2, first.FromPosition);
            update.BindBlob(3, place is { } at ? now.WithValue(at, first.FromState ?? FactNull.Value) : now.With(first.FromState, first.FromSince));
            update.Execute();
        }

        scope.Over(session, Delete, from, to).Execute();
    }
}

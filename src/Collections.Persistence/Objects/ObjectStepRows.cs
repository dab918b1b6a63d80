using System.Text;
using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Effects;
using Collections.Domain.Facts;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Objects;

/// <summary>What steps make of the states and fields of objects: the fact of the object and a line that can be taken back, in the transaction that moves the case.</summary>
internal sealed class ObjectStepRows(WriteSession session, PartWrite part, PlanBatch plan)
{
    private const string Update = $"UPDATE account SET position = max(position, ?2), attributes = ?3 WHERE tenant_id = {Tenant.Key} AND id = ?1";

    private const string Insert = $"""
        INSERT INTO object_step(tenant_id, number, case_id, seq, node, version_id, run, fact, from_state, state, from_since, since, from_position, after_feed, reason)
        VALUES ({Tenant.Key}, (SELECT coalesce(max(number), 0) + 1 FROM object_step WHERE tenant_id = {Tenant.Key}), ?1, ?2, ?3, ?4, ?5, ?12, ?6, ?7, ?8, ?9, ?10, (SELECT coalesce(max(number), 0) FROM feed WHERE tenant_id = {Tenant.Key}), ?11)
        """;

    private StoredStates? _states;

    public void Set(in Effect effect, long id)
    {
        _states ??= new StoredStates(session.Prepare);
        long subject = id >> CaseId.SubjectShift;
        if (_states.Read(subject) is not { } before)
            throw new InvalidOperationException($"case {id}, node {effect.Node}: expected a management object whose state is set, found the account {subject & AccountId.MaxOrdinal} of customer {subject >> AccountId.OrdinalBits}");
        bool isField = (EffectKind)effect.Kind == EffectKind.ObjectField;
        int field = (int)effect.A - Fact.BuiltInCount;
        long? since = isField || effect.B == 0 ? null : effect.B;
        Statement update = session.Prepare(Update);
        update.Bind(1, subject);
        update.Bind(2, part.Scope.BusinessDate);
        update.BindBlob(3, isField ? before.WithValue(field, effect.B) : before.With(effect.A, since));
        update.Execute();
        Statement insert = session.Prepare(Insert);
        insert.Bind(1, id);
        insert.Bind(2, effect.Seq);
        insert.Bind(3, effect.Node);
        insert.Bind(4, plan.Plan.Version);
        insert.Bind(5, part.Ticket.Number);
        insert.Bind(6, isField ? before.Value(field) : before.State);
        insert.Bind(7, isField ? effect.B : effect.A);
        insert.Bind(8, isField ? null : before.Since);
        insert.Bind(9, since);
        insert.Bind(10, before.Position);
        ReadOnlySpan<byte> reason = plan.Effects.Content(effect);
        insert.BindText(11, reason.IsEmpty ? null : Encoding.UTF8.GetString(reason));
        insert.Bind(12, isField ? field : null);
        insert.Execute();
    }
}

using CaseState = Collections.Engine.Batches.CaseState;
using Collections.Domain.Effects;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// Withdraws what a case has not sent yet when another comes to govern it, in the transaction in which it does: one voice speaks to a
/// customer. Behind the effects of all plans, as a case may have decided messages in the same part before.
/// </summary>
internal static class SilencedMessages
{
    private const string Withdraw = $"""
        UPDATE outbox SET state = 5, changed_at = ?2, taken_by = ?3, reason = ?4
        WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND state = 0 AND run IN (
          SELECT number FROM run WHERE tenant_id = {Tenant.Key} AND number >= (
            SELECT opened_run FROM collection_case WHERE tenant_id = {Tenant.Key} AND id = ?1))
        """;

    private const string SelectName = $"SELECT name FROM strategy WHERE tenant_id = {Tenant.Key} AND number = ?1";

    public static void Write(WriteSession session, PartWrite part)
    {
        foreach (PlanBatch plan in part.Batch.Plans)
        {
            HashSet<int> spoke = plan.Silenced.Count == 0 ? [] : Speaking(plan);
            foreach (int row in plan.Silenced.Order())
            {
                // A case that opened in this part has messages only if it decided them in it.
                bool mayHave = plan.States[row] == CaseState.Open || (plan.States[row] == CaseState.Opened && spoke.Contains(row));
                if (!mayHave || part.IsLeft(row))
                    continue;
                Statement withdraw = session.Prepare(Withdraw);
                withdraw.Bind(1, plan.CaseIds[row]);
                withdraw.Bind(2, session.Now());
                withdraw.Bind(3, part.Ticket.Number);
                withdraw.BindText(4, $"governed by {NameOf(session, part.StrategyOf(plan.Governors[row] - 1))}");
                withdraw.Execute();
            }
        }
    }

    private static string NameOf(WriteSession session, int strategy)
    {
        Statement select = session.Prepare(SelectName);
        select.Bind(1, strategy);
        string? name = select.Step() ? select.Text(0) : null;
        select.Reset();
        return name ?? throw new OutOfStepException($"strategy {strategy}: expected its row in table strategy, found none");
    }

    private static HashSet<int> Speaking(PlanBatch plan)
    {
        var rows = new HashSet<int>();
        foreach (ref readonly Effect effect in plan.Effects.Span)
        {
            if (effect.Kind == (int)EffectKind.Message)
                rows.Add(effect.Row);
        }

        return rows;
    }
}

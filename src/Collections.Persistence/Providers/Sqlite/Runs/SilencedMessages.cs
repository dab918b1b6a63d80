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
                EffectRows.WithdrawMessages(session, plan.CaseIds[row], $"governed by {NameOf(session, part.StrategyOf(plan.Governors[row] - 1))}", part.Ticket.Number);
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

using Collections.Domain.Accounts;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Who has entered an experiment, and what was refused on account of it, in the transaction of the part.</summary>
internal sealed class ExperimentEffects(WriteSession session, PartWrite part, PlanBatch plan)
{
    private const string InsertEntry = $"""
        INSERT INTO experiment_entry(tenant_id, customer_id, experiment, account_id, arm, entered_on, case_id, version_id, run, days_past_due)
        VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING
        """;

    private const string InsertRefusal = $"""
        INSERT INTO refused_step(tenant_id, case_id, seq, node, run, reason) VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING
        """;

    public void Enter(in Effect effect, long id)
    {
        var account = new AccountId(part.Batch.Subjects[effect.Row]);
        Statement insert = session.Prepare(InsertEntry);
        insert.Bind(1, account.Customer.Value);
        insert.BindText(2, plan.Part.Pool[(int)effect.A]);
        insert.Bind(3, effect.C == 0 ? 0 : account.Value);
        insert.BindText(4, plan.Part.Pool[(int)effect.B]);
        insert.Bind(5, part.Scope.BusinessDate);
        insert.Bind(6, id);
        insert.Bind(7, plan.Plan.Version);
        insert.Bind(8, part.Ticket.Number);
        insert.Bind(9, effect.D < 0 ? null : effect.D);
        insert.Execute();
    }

    public void Refuse(in Effect effect, long id)
    {
        Statement insert = session.Prepare(InsertRefusal);
        insert.Bind(1, id);
        insert.Bind(2, effect.Seq);
        insert.Bind(3, effect.Node);
        insert.Bind(4, part.Ticket.Number);
        insert.BindText(5, plan.Part.Pool[(int)effect.A]);
        insert.Execute();
    }
}

using CaseState = Collections.Engine.Batches.CaseState;
using System.Text.Json;
using Collections.Domain.Cases;
using Collections.Domain.Novelties;
using Collections.Domain.Promises;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Promises;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Promises that steps record and judge, and what news does to them, in the transaction of a part.</summary>
internal sealed class PromiseRows(WriteSession session, PartWrite part)
{
    private const string Replace = $"""
        UPDATE promise SET state = {ReplacedState}, judged_on = ?3, judged_run = ?4 WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND seq <> ?2 AND state = {OpenState}
        """;

    private const string Insert = $"""
        INSERT INTO promise(tenant_id, case_id, seq, amount, unit, due, counts_until, grace, calendar, tolerance, partly, source, made_by, made_on, made_run, state)
        VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, {OpenState})
        """;

    // What was kept may be broken after all, as the money came back; what was replaced or cancelled stays so.
    private const string Judge = $"""
        UPDATE promise SET reason = CASE state WHEN {KeptState} THEN ?7 ELSE reason END,
          kept_on = CASE state WHEN {KeptState} THEN judged_on END, kept_run = CASE state WHEN {KeptState} THEN judged_run END, kept_paid = CASE state WHEN {KeptState} THEN paid END,
          state = ?3, paid = ?4, judged_on = ?5, judged_run = ?6
        WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND seq = ?2 AND (state = {OpenState} OR (state = {KeptState} AND ?3 = {BrokenState}))
        """;

    private const string Cancel = $"""
        UPDATE promise SET state = {CancelledState}, reason = ?3, judged_on = ?4, judged_run = ?5
        WHERE tenant_id = {Tenant.Key} AND case_id >= ?1 AND case_id < ?2 AND state = {OpenState}
        """;

    // What another system judged stands: it knows payments that are not known here.
    private const string SelectKept = $"""
        SELECT p.case_id, p.seq, p.amount, p.unit, p.tolerance, p.partly, p.grace, p.made_on, p.counts_until, c.level FROM promise p
        JOIN collection_case c ON c.tenant_id = p.tenant_id AND c.id = p.case_id
        WHERE p.tenant_id = {Tenant.Key} AND p.case_id >= ?1 AND p.case_id < ?2 AND p.state = {KeptState} AND p.seq > 0 ORDER BY p.judged_on DESC, p.case_id DESC, p.seq DESC
        """;

    private const string Exists = $"SELECT EXISTS (SELECT 1 FROM promise WHERE tenant_id = {Tenant.Key})";

    private const string OpenState = "0";
    private const string KeptState = "1";
    private const string BrokenState = "3";
    private const string CancelledState = "4";
    private const string ReplacedState = "5";

    /// <summary>A step has recorded a promise: another one of the case that is open is replaced.</summary>
    public void Add(PlanBatch plan, in Effect effect, long id)
    {
        Statement replace = session.Prepare(Replace);
        replace.Bind(1, id);
        replace.Bind(2, effect.Seq);
        replace.Bind(3, part.Scope.BusinessDate);
        replace.Bind(4, part.Ticket.Number);
        replace.Execute();
        PromiseTerms terms = PromiseTerms.Unpack(effect.D);
        using JsonDocument said = JsonDocument.Parse(plan.Effects.Content(effect).ToArray());
        string? Text(string name) => said.RootElement.GetProperty(name).GetString();
        Statement insert = session.Prepare(Insert);
        insert.Bind(1, id);
        insert.Bind(2, effect.Seq);
        insert.Bind(3, effect.A);
        insert.BindText(4, Text("unit"));
        insert.Bind(5, effect.B);
        insert.Bind(6, effect.C);
        insert.Bind(7, terms.Grace);
        insert.BindText(8, Text("calendar"));
        insert.Bind(9, terms.Tolerance);
        insert.Bind(10, terms.Partly);
        insert.BindText(11, Text("source"));
        insert.BindText(12, Text("by"));
        insert.Bind(13, said.RootElement.TryGetProperty("madeOn", out JsonElement madeOn) && madeOn.ValueKind == JsonValueKind.Number ? madeOn.GetInt32() : part.Scope.BusinessDate);
        insert.Bind(14, part.Ticket.Number);
        insert.Execute();
    }

    /// <summary>A step has judged the promise of its visit.</summary>
    public void Settle(in Effect effect, long id) => Settle(id, effect.Seq, (PromiseState)effect.A, effect.B);

    /// <summary>
    /// Of the cases that have ended, promises that were not judged before are taken back: nobody watches them any more.
    /// Promises of whom money came back from, or who took them back, follow that news whether or not a step watches them.
    /// </summary>
    public void Follow()
    {
        if (session.Scalar(Exists) == 0)
            return;
        foreach (PlanBatch plan in part.Batch.Plans)
        {
            for (int row = 0; row < part.Batch.Count; row++)
            {
                if (plan.States[row] is CaseState.Closed or CaseState.OpenedAndClosed && !part.IsLeft(row))
                    TakeBack(plan.CaseIds[row], plan.CaseIds[row] + 1, plan.CloseReasons[row] < 0 ? null : plan.Part.Pool[plan.CloseReasons[row]]);
            }
        }

        if (part.Batch.Events.Rounds > 0)
            Hear();
    }

    private void Hear()
    {
        int reversal = part.Batch.Pool.Add(NoveltyMessages.Reversal);
        int cancelled = part.Batch.Pool.Add(PromiseMessages.Cancelled);
        foreach (News news in part.Batch.Events.Sorted)
        {
            if ((news.Message != reversal && news.Message != cancelled) || part.IsLeft(news.Row))
                continue;
            foreach (int row in part.Batch.Plans.Select(plan => plan.SubjectAt(news.Row)).Where(row => row >= 0).Distinct())
            {
                long subject = part.Batch.Subjects[row];
                if (news.Message == reversal)
                    Break(subject);
                else
                    TakeBack(subject << CaseId.SubjectShift, (subject + 1) << CaseId.SubjectShift, null);
            }
        }
    }

    private void TakeBack(long from, long to, string? reason)
    {
        Statement cancel = session.Prepare(Cancel);
        cancel.Bind(1, from);
        cancel.Bind(2, to);
        cancel.BindText(3, reason);
        cancel.Bind(4, part.Scope.BusinessDate);
        cancel.Bind(5, part.Ticket.Number);
        cancel.Execute();
    }

    /// <summary>
    /// Money came back: of the subject's kept promises those are broken that are not kept any more by what is booked. Where no
    /// payments are delivered, or a rate is missing, it is the one that was judged last.
    /// </summary>
    private void Break(long subject)
    {
        var payments = new PaymentsOfPromise(session.Prepare, part.Scope.Rates.Book);
        bool isLast = true;
        foreach (KeptPromise kept in Kept(subject))
        {
            long? paid = payments.AreKnown ? payments.InUnit(subject, kept.Level, kept.Unit, kept.MadeOn, kept.CountsUntil).Amount : null;
            if (paid is { } sum ? !kept.Terms.IsKept(kept.Amount, sum) : isLast)
                Settle(kept.Case, kept.Seq, PromiseState.Broken, paid ?? 0);
            isLast = false;
        }
    }

    private List<KeptPromise> Kept(long subject)
    {
        Statement select = session.Prepare(SelectKept);
        select.Bind(1, subject << CaseId.SubjectShift);
        select.Bind(2, (subject + 1) << CaseId.SubjectShift);
        var kept = new List<KeptPromise>();
        while (select.Step())
        {
            var terms = new PromiseTerms(select.ColumnInt(4), select.ColumnInt(5), select.ColumnInt(6));
            kept.Add(new KeptPromise(select.ColumnLong(0), select.ColumnInt(1), select.ColumnLong(2), select.Text(3), terms, select.ColumnInt(7), select.ColumnInt(8), (CaseLevel)select.ColumnInt(9)));
        }

        select.Reset();
        return kept;
    }

    private void Settle(long id, int seq, PromiseState state, long paid)
    {
        Statement judge = session.Prepare(Judge);
        judge.Bind(1, id);
        judge.Bind(2, seq);
        judge.Bind(3, (int)state);
        judge.Bind(4, paid);
        judge.Bind(5, part.Scope.BusinessDate);
        judge.Bind(6, part.Ticket.Number);
        judge.BindText(7, PromiseWords.Reversal);
        judge.Execute();
    }

    private readonly record struct KeptPromise(long Case, int Seq, long Amount, string? Unit, PromiseTerms Terms, int MadeOn, int CountsUntil, CaseLevel Level);
}

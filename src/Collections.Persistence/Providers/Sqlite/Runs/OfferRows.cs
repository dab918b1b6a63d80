using CaseState = Collections.Engine.Batches.CaseState;
using System.Text;
using Collections.Domain.Cases;
using Collections.Domain.Novelties;
using Collections.Domain.Offers;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Offers;
using Collections.Persistence.Providers.Sqlite.Promises;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Offers that steps make, what becomes of them, and what news does to them, in the transaction of a part.</summary>
internal sealed class OfferRows(WriteSession session, PartWrite part)
{
    private const string Insert = $"""
        INSERT INTO offer(tenant_id, case_id, seq, line, state, made_on, made_run, made_by, valid_until, unit, owed, waived, agreed, instalments, down, needs, tolerance, missed, terms, changed_on, changed_run)
        VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?5, ?6)
        """;

    private const string InsertInstalment = $"""
        INSERT INTO plan_instalment(tenant_id, case_id, seq, line, number, due, counts_until, amount, run) VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """;

    private const string Exists = $"SELECT EXISTS (SELECT 1 FROM offer WHERE tenant_id = {Tenant.Key})";

    private static readonly string _selectUnanswered = $"""
        SELECT case_id, seq, line FROM offer WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND state IN ({(int)OfferState.Open}, {(int)OfferState.NeedsApproval}) ORDER BY seq, line
        """;

    private static readonly string _selectLive = $"""
        SELECT case_id, seq, line FROM offer WHERE tenant_id = {Tenant.Key} AND case_id = ?1
          AND state IN ({(int)OfferState.Open}, {(int)OfferState.NeedsApproval}, {(int)OfferState.Accepted}) ORDER BY seq, line
        """;

    private static readonly string _selectAwaited = $"""
        SELECT case_id, seq, line FROM offer WHERE tenant_id = {Tenant.Key} AND case_id >= ?1 AND case_id < ?2
          AND (state = {(int)OfferState.Open} OR (state = {(int)OfferState.NeedsApproval} AND NOT coalesce(json_extract(terms, '$.{nameof(MadeOffer.IsDecidedElsewhere)}'), 0))) ORDER BY case_id, seq, line
        """;

    private static readonly string _selectKept = $"""
        SELECT case_id, seq, line FROM offer WHERE tenant_id = {Tenant.Key} AND case_id >= ?1 AND case_id < ?2 AND state = {(int)OfferState.PlanKept} ORDER BY case_id, seq, line
        """;

    private readonly OfferHistory _history = new(session, part.Ticket.Number, part.Scope.BusinessDate);

    /// <summary>A step offers terms: an offer of the case that nobody has answered is replaced.</summary>
    public void Add(PlanBatch plan, in Effect effect, long id)
    {
        foreach (OfferKey other in Keys(_selectUnanswered, id))
            _history.Add(other, OfferEventKind.Replaced, default);
        byte[] content = plan.Effects.Content(effect).ToArray();
        MadeOffer made = MadeOffer.Read(content);
        var key = new OfferKey(id, effect.Seq, (int)effect.C);
        OfferState state = made.Needs is null ? OfferState.Open : OfferState.NeedsApproval;
        Statement insert = session.Prepare(Insert);
        insert.Bind(1, id);
        insert.Bind(2, effect.Seq);
        insert.Bind(3, key.Line);
        insert.Bind(4, (int)state);
        insert.Bind(5, part.Scope.BusinessDate);
        insert.Bind(6, part.Ticket.Number);
        insert.BindText(7, made.By);
        insert.Bind(8, effect.B);
        insert.BindText(9, made.Unit);
        insert.Bind(10, made.Amounts.Owed);
        insert.Bind(11, made.Amounts.Waived(made.Terms));
        insert.Bind(12, effect.A);
        insert.Bind(13, made.Terms.Instalments);
        insert.Bind(14, made.Terms.Down);
        insert.Bind(15, (long?)made.Needs);
        insert.Bind(16, made.Plan.Tolerance);
        insert.Bind(17, made.Plan.Missed);
        insert.BindText(18, Encoding.UTF8.GetString(content));
        insert.Execute();
        _history.Begin(key, made.Needs is null ? OfferEventKind.Made : OfferEventKind.Asked, state, new OfferNote(made.By, made.Reason, effect.B));
    }

    /// <summary>Something has happened to an offer of the visit.</summary>
    public void Tell(PlanBatch plan, in Effect effect, long id)
    {
        OfferEvent said = OfferEvent.Read(plan.Effects.Content(effect));
        var key = new OfferKey(id, effect.Seq, (int)effect.B);
        if (!_history.Add(key, (OfferEventKind)effect.A, new OfferNote(said.By, said.Reason, effect.C == 0 ? null : effect.C, effect.D < 0 ? null : effect.D)))
            return;
        foreach (PlanInstalment one in said.Instalments)
        {
            Statement insert = session.Prepare(InsertInstalment);
            insert.Bind(1, id);
            insert.Bind(2, key.Seq);
            insert.Bind(3, key.Line);
            insert.Bind(4, one.Number);
            insert.Bind(5, one.Due);
            insert.Bind(6, one.CountsUntil);
            insert.Bind(7, one.Amount);
            insert.Bind(8, part.Ticket.Number);
            insert.Execute();
        }
    }

    /// <summary>
    /// Of the cases that have ended, offers and plans that run are taken back: nobody follows them any more. So are offers that nobody has
    /// answered, where a case was led away from the step; a plan that was agreed stays agreed. Plans that were kept are judged anew where
    /// money came back, whether or not a step still follows them.
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
                    End(plan.CaseIds[row], plan.CloseReasons[row] < 0 ? null : plan.Part.Pool[plan.CloseReasons[row]]);
            }
        }
        LeadAway();

        if (part.Batch.Events.Rounds > 0)
            Hear();
    }

    /// <summary>Takes back what nobody has answered and no step waits for any more.</summary>
    private void LeadAway()
    {
        if (part.Batch.Count == 0)
            return;
        var awaited = Keys(_selectAwaited, part.Batch.Subjects[0] << CaseId.SubjectShift, (part.Batch.Subjects[part.Batch.Count - 1] + 1) << CaseId.SubjectShift).ToLookup(key => (key.Case, key.Seq));
        if (awaited.Count == 0)
            return;
        foreach (PlanBatch plan in part.Batch.Plans)
        {
            TokenTable tokens = plan.Tokens;
            for (int token = 0; token < tokens.Count; token++)
            {
                bool hasLeft = tokens.StoredSeq[token] != TokenTable.NotStored && (tokens.State[token] == TokenState.Gone || tokens.Seq[token] != tokens.StoredSeq[token]);
                if (!hasLeft || part.IsLeft(tokens.Row[token]))
                    continue;
                foreach (OfferKey key in awaited[(plan.CaseIds[tokens.Row[token]], tokens.StoredSeq[token])])
                    _history.Add(key, OfferEventKind.Cancelled, default);
            }
        }
    }

    private void End(long id, string? reason)
    {
        foreach (OfferKey key in Keys(_selectLive, id))
            _history.Add(key, OfferEventKind.Cancelled, new OfferNote(null, reason));
    }

    private void Hear()
    {
        int reversal = part.Batch.Pool.Add(NoveltyMessages.Reversal);
        foreach (News news in part.Batch.Events.Sorted)
        {
            if (news.Message != reversal || part.IsLeft(news.Row))
                continue;
            foreach (int row in part.Batch.Plans.Select(plan => plan.SubjectAt(news.Row)).Where(row => row >= 0).Distinct())
                JudgeAgain(part.Batch.Subjects[row]);
        }
    }

    private void JudgeAgain(long subject)
    {
        var plans = new PlanReading(session.Prepare, part.Scope.Rates.Book);
        foreach (OfferKey key in Keys(_selectKept, subject << CaseId.SubjectShift, (subject + 1) << CaseId.SubjectShift))
        {
            if (plans.Read(key) is not { } plan || !plan.AreKnown || plan.Paid is not { } paid || plan.Schedule.IsPaid(paid))
                continue;
            bool isBroken = plan.Schedule.Missed(paid, part.Scope.BusinessDate) >= plan.MostMissed;
            _history.Add(key, isBroken ? OfferEventKind.Broken : OfferEventKind.Continued, new OfferNote(null, OfferText.Reversal, Paid: paid));
        }
    }

    private List<OfferKey> Keys(string sql, long from, long? to = null)
    {
        Statement select = session.Prepare(sql);
        select.Bind(1, from);
        if (to is { } last)
            select.Bind(2, last);
        var keys = new List<OfferKey>();
        while (select.Step())
            keys.Add(new OfferKey(select.ColumnLong(0), select.ColumnInt(1), select.ColumnInt(2)));
        select.Reset();
        return keys;
    }
}

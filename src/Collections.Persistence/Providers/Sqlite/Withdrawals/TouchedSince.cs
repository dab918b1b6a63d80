using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Offers;
using Collections.Domain.Queues;
using Collections.Persistence.Placements;
using Collections.Persistence.Runs;

namespace Collections.Persistence.Providers.Sqlite.Withdrawals;

/// <summary>
/// Says of each customer whether the day since allows their cases to go back: what they heard can be told again, unless it
/// rests on what goes back, or something has left by it.
/// </summary>
internal sealed class TouchedSince(Func<string, Statement> prepare, WithdrawalScope scope, PartPast past)
{
    private const string SelectMoves = $"SELECT DISTINCT case_id FROM journal WHERE tenant_id = {Tenant.Key} AND run = ?1 AND case_id >= ?2 AND case_id < ?3";

    private const string SelectLeft = $"SELECT DISTINCT case_id FROM outbox WHERE tenant_id = {Tenant.Key} AND run = ?1 AND case_id >= ?2 AND case_id < ?3 AND state IN (1, 2, 4)";

    private const string SelectNews = $"""
        SELECT number, account_id, name, payload, applied_run FROM inbox
        WHERE tenant_id = {Tenant.Key} AND number >= ?3 AND account_id >= ?1 AND account_id < ?2 AND state = 1 AND applied_run >= ?4 ORDER BY number
        """;

    // A withdrawal of a later run has changed the row, and put it back.
    private const string SelectPutBack = $"""
        SELECT DISTINCT x.case_id FROM withdrawal d JOIN withdrawn_case x ON x.tenant_id = d.tenant_id AND x.run = d.run AND x.case_id >= ?2 AND x.case_id < ?3
        WHERE d.tenant_id = {Tenant.Key} AND d.of_run > ?1
        """;

    private const string SelectTask = $"SELECT run FROM task WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND seq = ?2";

    private const string SelectOffer = $"SELECT made_run FROM offer WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND seq = ?2 AND line = 1";

    private static readonly string _selectPlaced = $"""
        SELECT DISTINCT p.case_id FROM placement p JOIN placement_batch b ON b.tenant_id = p.tenant_id AND b.number = p.batch
        WHERE p.tenant_id = {Tenant.Key} AND p.case_id >= ?2 AND p.case_id < ?3 AND b.run >= ?1 AND b.state >= {(int)BatchState.Released} AND b.digest IS NOT NULL
        """;

    // What a firm was told of the end of a term cannot be unsaid.
    private const string SelectTold = $"""
        SELECT DISTINCT case_id FROM placement_event WHERE tenant_id = {Tenant.Key} AND case_id >= ?2 AND case_id < ?3 AND run >= ?1 AND told > 0
        """;

    /// <summary>The fate of each customer of whom the run moved a case.</summary>
    public IReadOnlyDictionary<long, CustomerFate> Judge()
    {
        HashSet<long> customers = [.. past.Cases.Where(one => past.IsOf(one, scope.OfRun)).Select(one => CustomerOf(one.Id))];
        var fates = new Dictionary<long, CustomerFate>();
        if (customers.Count == 0)
            return fates;
        HashSet<long> movedSince = [];
        HashSet<long> migrated = [];
        HashSet<long> left = [];
        foreach (RunSince since in scope.Since)
        {
            (since.IsMigration ? migrated : movedSince).UnionWith(Cases(SelectMoves, since.Number));
            left.UnionWith(Cases(SelectLeft, since.Number));
        }

        HashSet<long> putBack = [.. Cases(SelectPutBack, scope.OfRun)];
        HashSet<long> placed = [.. Cases(_selectPlaced, scope.OfRun)];
        HashSet<long> told = [.. Cases(SelectTold, scope.OfRun)];
        ILookup<long, HeardSince> news = News().ToLookup(heard => heard.Account >> AccountId.OrdinalBits);
        ILookup<long, PresentCase> cases = past.Cases.ToLookup(one => CustomerOf(one.Id));
        foreach (long customer in customers)
        {
            HeardSince[] heard = [.. news[customer]];
            HeardSince[] day = [.. heard.Where(one => one.Run > scope.OfRun)];
            PresentCase[] all = [.. cases[customer]];
            bool isMoved = all.Any(one => movedSince.Contains(one.Id));
            bool isChanged = all.Any(one => IsChanged(one) && !putBack.Contains(one.Id) && past.IsOf(one, scope.OfRun));
            string? why = null;
            if (all.Any(one => migrated.Contains(one.Id)))
                why = "the case changed to another version since";
            else if (all.Any(one => placed.Contains(one.Id)))
                why = "a firm has the file with the case";
            else if (all.Any(one => told.Contains(one.Id)))
                why = "a firm was told what the run decided";
            else if (all.Any(one => left.Contains(one.Id)))
                why = "a message of the day has left since";
            else if (all.Any(one => movedSince.Contains(one.Id) && !past.IsOf(one, scope.OfRun) && one.OpenedRun < scope.OfRun))
                why = "news of the day moved another case of the customer";
            else if (day.Any(one => one.Name == IncidentOrder.EventName))
                why = "a person has dealt with an incident since";
            else if (day.Any(EndsTaskOfRun))
                why = "a task of the run was done since";
            else if (day.Any(AnswersOfferOfRun))
                why = "an offer of the run was answered since";
            else if (isChanged && !isMoved && day.Length == 0)
                why = "the case was changed since";
            WithdrawnFate fate = why is not null ? WithdrawnFate.Left : isMoved || day.Length > 0 ? WithdrawnFate.Replayed : WithdrawnFate.Restored;
            fates.Add(customer, new CustomerFate(fate, why, heard));
        }

        return fates;
    }

    public static long CustomerOf(long caseId) => caseId >> CaseId.CustomerShift;

    private bool IsChanged(PresentCase one) => one.Version != past.VersionLeft(one.Id);

    private List<long> Cases(string sql, long run)
    {
        Statement select = prepare(sql);
        select.Bind(1, run);
        select.Bind(2, past.FromCase);
        select.Bind(3, past.ToCase);
        var found = new List<long>();
        while (select.Step())
            found.Add(select.ColumnLong(0));
        return found;
    }

    private List<HeardSince> News()
    {
        Statement select = prepare(SelectNews);
        select.Bind(1, past.FromCase >> CaseId.SubjectShift);
        select.Bind(2, past.ToCase >> CaseId.SubjectShift);
        select.Bind(3, scope.FirstNews);
        select.Bind(4, scope.OfRun);
        var news = new List<HeardSince>();
        while (select.Step())
            news.Add(new HeardSince(select.ColumnLong(0), select.ColumnLong(1), select.Text(2)!, select.Text(3), select.ColumnLong(4)));
        return news;
    }

    private bool EndsTaskOfRun(HeardSince heard)
    {
        if (heard.Name != TaskOutcome.EventName || TaskOutcome.Read(heard.Payload).Outcome is not { } outcome)
            return false;
        return IsOfRun(SelectTask, outcome.Case, outcome.Seq);
    }

    // What a customer has said to an offer cannot be unsaid, and the step that made it is not there to hear it again.
    private bool AnswersOfferOfRun(HeardSince heard) =>
        heard.Name == OfferOrder.EventName && OfferOrder.Read(heard.Payload).Order is { Case: { } id, Seq: { } seq } && IsOfRun(SelectOffer, id, seq);

    private bool IsOfRun(string sql, long id, int seq)
    {
        Statement select = prepare(sql);
        select.Bind(1, id);
        select.Bind(2, seq);
        bool isOf = select.Step() && select.ColumnLong(0) >= scope.OfRun;
        select.Reset();
        return isOf;
    }
}

using Collections.Decisions.Columns;
using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Facts;
using Collections.Domain.Offers;
using Collections.Domain.Overrides;
using Collections.Domain.Promises;
using Collections.Domain.Rates;
using Collections.Persistence.Money;
using Collections.Persistence.Providers.Sqlite.Offers;
using Collections.Persistence.Providers.Sqlite.Promises;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// Works out what accounts have by what happened to their cases. What a case of several accounts went through counts for each of
/// them. Few accounts have promises: the scan costs a look-up for those alone, and only plans that ask pay for it.
/// </summary>
/// <param name="reader">The database.</param>
/// <param name="facts">The accounts that were read, whole customers, and where their facts go.</param>
/// <param name="count">How many accounts.</param>
/// <param name="rates">By which payments are converted.</param>
internal sealed class HistoryScan(SqliteReader reader, FactReading facts, int count, RateBook rates)
{
    private const string SelectPromises = $"""
        SELECT p.case_id, p.seq, p.amount, p.due, p.counts_until, p.made_on, p.state, p.judged_on, c.level, p.unit FROM promise p
        JOIN collection_case c ON c.tenant_id = p.tenant_id AND c.id = p.case_id
        WHERE p.tenant_id = {Tenant.Key} AND p.case_id >= ?1 AND p.case_id < ?2 ORDER BY p.made_on, p.made_run, p.case_id, p.seq
        """;

    // What was refinanced or written off was not cured: who falls behind after that has not relapsed.
    private const string SelectCured = $"""
        SELECT x.case_id, c.level, x.cured_on, x.reason FROM cure x JOIN collection_case c ON c.tenant_id = x.tenant_id AND c.id = x.case_id
        WHERE x.tenant_id = {Tenant.Key} AND x.case_id >= ?1 AND x.case_id < ?2 AND x.reopened_run IS NULL ORDER BY x.cured_on, x.run, x.case_id
        """;

    private const string SelectEntries = $"""
        SELECT id, level, entry_past_due FROM collection_case
        WHERE tenant_id = {Tenant.Key} AND id >= ?1 AND id < ?2 AND state = 0 AND entry_past_due IS NOT NULL ORDER BY level = 0, level, opened_run, id
        """;

    private const string SelectOffers = $"""
        SELECT o.case_id, o.seq, o.line, o.state, o.agreed, o.valid_until, c.level FROM offer o JOIN collection_case c ON c.tenant_id = o.tenant_id AND c.id = o.case_id
        WHERE o.tenant_id = {Tenant.Key} AND o.case_id >= ?1 AND o.case_id < ?2 ORDER BY o.made_on, o.made_run, o.case_id, o.seq, o.line
        """;

    private const string SelectRefinanced = $"""
        SELECT n.detail, f.position, coalesce(a.f_bucket, 0) FROM novelty n JOIN feed f ON f.tenant_id = n.tenant_id AND f.number = n.feed
        JOIN account a ON a.tenant_id = n.tenant_id AND a.id = n.account_id
        WHERE n.tenant_id = {Tenant.Key} AND n.kind = 32768 AND n.detail >= ?1 AND n.detail < ?2 AND f.position > ?3 ORDER BY f.position, n.account_id
        """;

    // A customer's payments to a company are those on whatever account: the scan goes by the index of payments, account by account.
    private static readonly string _selectPaid = $"""
        SELECT a.id, max(p.value_date) FROM account a
        CROSS JOIN payment p ON p.tenant_id = a.tenant_id AND p.account_id = a.id AND p.state = {(int)PaymentState.Posted}
        WHERE a.tenant_id = {Tenant.Key} AND a.id >= ?1 AND a.id < ?2 GROUP BY a.id
        """;

    private readonly PaymentsOfPromise _payments = new(reader.Prepare, rates);
    private readonly PlanReading _plans = new(reader.Prepare, rates);

    /// <summary>Fills the facts that are asked for.</summary>
    /// <param name="ranges">The accounts' ranges.</param>
    /// <param name="date">The business date, as a day number.</param>
    /// <param name="pool">What text codes stand for.</param>
    public void Fill(IReadOnlyList<(long From, long To)> ranges, int date, TextPool pool)
    {
        foreach (long[]? values in Enumerable.Range(0, HistoryFact.Count).Select(facts.History))
            values?.AsSpan(0, count).Fill(FactNull.Value);
        facts.History(HistoryFact.BrokenPromises)?.AsSpan(0, count).Clear();
        facts.History(HistoryFact.Relapsed)?.AsSpan(0, count).Clear();
        facts.History(HistoryFact.PlanUpToDate)?.AsSpan(0, count).Clear();
        if (facts.NeedsOverrides)
            ReadOverrides(ranges, date, pool);
        if (facts.NeedsObjects)
            new OpenObjectScan(reader, facts, count).Fill(ranges, pool);
        if (!facts.NeedsPast)
            return;
        foreach ((long from, long to) in ranges)
        {
            var latest = new Dictionary<int, StoredPromise>();
            foreach (StoredPromise promise in Promises(from, to))
            {
                foreach (int account in AccountsOf(promise.Subject, promise.Level))
                {
                    latest[account] = promise;
                    if (promise.State == PromiseState.Broken && promise.JudgedOn > date - facts.Terms.BrokenPromiseDays && facts.History(HistoryFact.BrokenPromises) is { } broken)
                        broken[account]++;
                }
            }

            foreach ((int account, StoredPromise promise) in latest)
                Take(account, promise, pool);
            ReadCured(from, to, date, pool);
            ReadEntries(from, to);
            ReadRefinanced(from, to, date);
            ReadPaid(from, to);
            ReadOffers(from, to, date, pool);
        }
    }

    private void ReadPaid(long from, long to)
    {
        if (facts.History(HistoryFact.LastPaymentOn) is not { } paid || !_payments.AreKnown)
            return;
        Statement select = reader.Prepare(_selectPaid);
        select.Bind(1, from);
        select.Bind(2, to);
        while (select.Step())
        {
            foreach (int account in AccountsOf(select.ColumnLong(0), CaseLevel.Customer))
                paid[account] = Math.Max(paid[account], select.ColumnLong(1));
        }

        select.Reset();
    }

    /// <summary>What people have ordered for each account, or for its customer.</summary>
    private void ReadOverrides(IReadOnlyList<(long From, long To)> ranges, int date, TextPool pool)
    {
        int[] asked = [.. Enumerable.Range(0, HistoryFact.Count).Where(fact => HistoryFact.IsOfOverrides(fact) && facts.History(fact) is not null)];
        for (int account = 0; account < count; account++)
            Take(account, OverridesInForce.None, asked, pool);
        foreach ((long from, long to) in ranges)
        {
            foreach (IGrouping<long, StoredOverride> ofCustomer in OverrideReading.InForce(reader, from >> AccountId.OrdinalBits, (to - 1) >> AccountId.OrdinalBits, date).GroupBy(one => one.Whom.Customer))
            {
                int place = Array.BinarySearch(facts.Ids, 0, count, ofCustomer.Key << AccountId.OrdinalBits);
                for (int account = place < 0 ? ~place : place; account < count && facts.Ids[account] >> AccountId.OrdinalBits == ofCustomer.Key; account++)
                    Take(account, new OverridesInForce([.. ofCustomer.Where(one => one.Whom.Account == 0 || one.Whom.Account == facts.Ids[account]).Select(one => one.Order)]), asked, pool);
            }
        }
    }

    private void Take(int account, OverridesInForce overrides, int[] asked, TextPool pool)
    {
        foreach (int fact in asked)
        {
            facts.History(fact)![account] = overrides.ValueOf(fact) switch
            {
                null => FactNull.Value,
                string text => pool.Add(text),
                DateOnly day => day.DayNumber,
                bool flag => flag ? 1 : 0,
                object number => (long)number,
            };
        }
    }

    private void ReadCured(long from, long to, int date, TextPool pool)
    {
        if (facts.History(HistoryFact.DaysSinceCured) is null && facts.History(HistoryFact.Relapsed) is null && facts.History(HistoryFact.CureReason) is null)
            return;
        Statement select = reader.Prepare(SelectCured);
        select.Bind(1, from << CaseId.SubjectShift);
        select.Bind(2, to << CaseId.SubjectShift);
        while (select.Step())
        {
            int days = Math.Max(0, date - select.ColumnInt(2));
            var reason = (CureReason)select.ColumnInt(3);
            foreach (int account in AccountsOf(select.ColumnLong(0) >> CaseId.SubjectShift, (CaseLevel)select.ColumnInt(1)))
            {
                Set(HistoryFact.CureReason, account, pool.Add(CureWords.Of(reason)));
                if (reason is CureReason.Refinanced or CureReason.WrittenOff)
                    continue;
                Set(HistoryFact.DaysSinceCured, account, days);
                Set(HistoryFact.Relapsed, account, days <= facts.Terms.RelapseDays ? 1 : 0);
            }
        }

        select.Reset();
    }

    /// <summary>Of several cases that work an account the one that works the fewest accounts counts: those of single accounts, then families; the last of them.</summary>
    private void ReadEntries(long from, long to)
    {
        if (facts.History(HistoryFact.EntryPastDue) is null)
            return;
        Statement select = reader.Prepare(SelectEntries);
        select.Bind(1, from << CaseId.SubjectShift);
        select.Bind(2, to << CaseId.SubjectShift);
        while (select.Step())
        {
            foreach (int account in AccountsOf(select.ColumnLong(0) >> CaseId.SubjectShift, (CaseLevel)select.ColumnInt(1)))
                Set(HistoryFact.EntryPastDue, account, select.ColumnLong(2));
        }

        select.Reset();
    }

    private void ReadRefinanced(long from, long to, int date)
    {
        if (facts.History(HistoryFact.RefinancedOn) is null && facts.History(HistoryFact.RefinancedBucket) is null)
            return;
        Statement select = reader.Prepare(SelectRefinanced);
        select.Bind(1, from);
        select.Bind(2, to);
        select.Bind(3, date - facts.Terms.RefinancedDays);
        while (select.Step())
        {
            int account = Array.BinarySearch(facts.Ids, 0, count, select.ColumnLong(0));
            if (account < 0)
                continue;
            Set(HistoryFact.RefinancedOn, account, select.ColumnLong(1));
            Set(HistoryFact.RefinancedBucket, account, select.ColumnLong(2));
        }

        select.Reset();
    }

    /// <summary>The latest offer of each account, and the plan that it became.</summary>
    private void ReadOffers(long from, long to, int date, TextPool pool)
    {
        if (!facts.NeedsOffers)
            return;
        Statement select = reader.Prepare(SelectOffers);
        select.Bind(1, from << CaseId.SubjectShift);
        select.Bind(2, to << CaseId.SubjectShift);
        var latest = new Dictionary<int, StoredOffer>();
        while (select.Step())
        {
            var offer = new StoredOffer(new OfferKey(select.ColumnLong(0), select.ColumnInt(1), select.ColumnInt(2)), (OfferState)select.ColumnInt(3), select.ColumnLong(4), select.ColumnInt(5));
            foreach (int account in AccountsOf(offer.Key.Case >> CaseId.SubjectShift, (CaseLevel)select.ColumnInt(6)))
                latest[account] = offer;
        }

        select.Reset();
        foreach ((int account, StoredOffer offer) in latest)
            Take(account, offer, date, pool);
    }

    private void Take(int account, in StoredOffer offer, int date, TextPool pool)
    {
        Set(HistoryFact.OfferState, account, pool.Add(OfferText.Of(offer.State)));
        Set(HistoryFact.OfferVisit, account, offer.Key.Seq);
        if (offer.State == OfferState.Open)
        {
            Set(HistoryFact.OpenOfferAmount, account, offer.Agreed);
            Set(HistoryFact.OpenOfferUntil, account, offer.ValidUntil);
        }

        if (_plans.Read(offer.Key) is not { Paid: { } paid } plan)
            return;
        Set(HistoryFact.PlanPaid, account, paid);
        if (offer.State != OfferState.Accepted)
            return;
        int missed = plan.Schedule.Missed(paid, date);
        Set(HistoryFact.PlanMissed, account, missed);
        Set(HistoryFact.PlanUpToDate, account, missed == 0 ? 1 : 0);
        if (plan.Schedule.Next(paid) is not { } next)
            return;
        Set(HistoryFact.PlanNextDue, account, next.Due);
        Set(HistoryFact.PlanNextAmount, account, next.Amount);
    }

    private List<StoredPromise> Promises(long from, long to)
    {
        Statement select = reader.Prepare(SelectPromises);
        select.Bind(1, from << CaseId.SubjectShift);
        select.Bind(2, to << CaseId.SubjectShift);
        var promises = new List<StoredPromise>();
        while (select.Step())
        {
            promises.Add(new StoredPromise(
                select.ColumnLong(0) >> CaseId.SubjectShift, select.ColumnInt(1), select.ColumnLong(2), select.ColumnInt(3), select.ColumnInt(4), select.ColumnInt(5),
                (PromiseState)select.ColumnInt(6), (int)select.ColumnLong(7, 0), (CaseLevel)select.ColumnInt(8), select.Text(9)));
        }

        select.Reset();
        return promises;
    }

    private void Take(int account, in StoredPromise promise, TextPool pool)
    {
        if (promise.State == PromiseState.Open)
        {
            Set(HistoryFact.OpenPromiseAmount, account, promise.Amount);
            Set(HistoryFact.OpenPromiseDue, account, promise.Due);
            Set(HistoryFact.OpenPromiseUntil, account, promise.CountsUntil);
        }

        Set(HistoryFact.PromiseVisit, account, promise.Seq);
        Set(HistoryFact.PromiseState, account, pool.Add(PromiseWords.Of(promise.State)));
        if (!_payments.AreKnown)
            return;
        if (facts.History(HistoryFact.PromisePaid) is { } paid)
            paid[account] = _payments.Sum(promise.Subject, promise.Level, promise.MadeOn, promise.CountsUntil);
        if (facts.History(HistoryFact.PromisePaidInUnit) is not { } inUnit)
            return;
        PaidInUnit found = _payments.InUnit(promise.Subject, promise.Level, promise.Unit, promise.MadeOn, promise.CountsUntil);
        inUnit[account] = found.Amount ?? FactNull.Value;
        if (promise.State == PromiseState.Open && found.Missing is { } missing)
            facts.MissingPaid[account] = pool.Add(missing);
    }

    private void Set(int fact, int account, long value)
    {
        if (facts.History(fact) is { } values)
            values[account] = value;
    }

    /// <summary>Places of the accounts that a case works.</summary>
    private IEnumerable<int> AccountsOf(long subject, CaseLevel level)
    {
        int place = Array.BinarySearch(facts.Ids, 0, count, subject);
        if (place < 0)
            yield break;
        int at = place;
        while (level != CaseLevel.Account && at > 0 && facts.Ids[at - 1] >> AccountId.OrdinalBits == subject >> AccountId.OrdinalBits)
            at--;
        for (; at < count && facts.Ids[at] >> AccountId.OrdinalBits == subject >> AccountId.OrdinalBits; at++)
        {
            if (at == place || IsOfCase(at, place, level))
                yield return at;
        }
    }

    private bool IsOfCase(int one, int head, CaseLevel level) => level switch
    {
        CaseLevel.Account or CaseLevel.Object => false,
        _ when AccountId.IsObject(facts.Ids[one]) || !IsSame(one, head, Fact.Company) => false,
        CaseLevel.Customer => true,
        CaseLevel.Guarantors => facts.Values[Fact.GuaranteedBy] is not null && IsSame(one, head, Fact.GuaranteedBy),
        _ => IsSame(one, head, Fact.Product) && IsSame(one, head, Fact.Currency),
    };

    private bool IsSame(int one, int other, int fact) => facts.Values[fact]![one] == facts.Values[fact]![other];

    private readonly record struct StoredOffer(OfferKey Key, OfferState State, long Agreed, int ValidUntil);

    private readonly record struct StoredPromise(long Subject, int Seq, long Amount, int Due, int CountsUntil, int MadeOn, PromiseState State, int JudgedOn, CaseLevel Level, string? Unit);
}

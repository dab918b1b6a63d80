using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite.Bulk;
using Collections.Persistence.Providers.Sqlite.Images;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Persistence.Runs;

namespace Collections.Persistence.Providers.Sqlite.Withdrawals;

/// <summary>One transaction of a withdrawal: all cases of a range of customers, with what was decided about them.</summary>
internal sealed class WithdrawalPart(WriteSession session, RunTicket ticket, WithdrawalScope scope, PartKey part)
{
    /// <summary>Takes back what the run did in the range.</summary>
    /// <param name="images">The images of the run that meet the range, in the order in which they were written.</param>
    public void Write(IEnumerable<PartImage> images)
    {
        RunLease.Check(session, ticket);
        var past = new PartPast(images, part.From << CaseId.SubjectShift, part.To << CaseId.SubjectShift);
        past.ReadPresent(session.Prepare);
        IReadOnlyDictionary<long, CustomerFate> fates = new TouchedSince(session.Prepare, scope, past).Judge();
        PartPlan.Claim(session, ticket, part, fates.Count);
        if (fates.Count > 0)
            TakeBack(past, fates);
        bool Stays(long customer) => fates.TryGetValue(customer, out CustomerFate? fate) && fate.Fate == WithdrawnFate.Left;
        new TakenExclusions(session, scope).Restore(past, Stays);
        new TakenVerdicts(session, scope).RestoreThoseOfRun(past, Stays);
        new TakenOffers(session, scope).RestoreThoseOfRun(past, Stays);
    }

    private void TakeBack(PartPast past, IReadOnlyDictionary<long, CustomerFate> fates)
    {
        var effects = new TakenEffects(session, scope);
        foreach ((long customer, CustomerFate fate) in fates.OrderBy(one => one.Key))
        {
            if (fate.Fate == WithdrawnFate.Left)
                effects.TakeMessages(customer);
            else
                effects.TakeBack(customer, fate);
        }

        foreach (DueImage due in past.Dues.Where(due => fates[TouchedSince.CustomerOf(due.CaseId)].Fate != WithdrawnFate.Left))
            effects.Restore(due);
        new TakenIncidents(session, scope).SettleThoseOf(past, id => fates.TryGetValue(TouchedSince.CustomerOf(id), out CustomerFate? fate) && fate.Fate != WithdrawnFate.Left);
        Note(past, fates);
        var cases = new RestoredCases(session);
        PresentCase[] taken = [.. past.Cases.Where(one => fates.TryGetValue(TouchedSince.CustomerOf(one.Id), out CustomerFate? fate) && fate.Fate != WithdrawnFate.Left)];
        foreach (PresentCase opened in taken.Where(one => one.OpenedRun >= scope.OfRun))
            cases.Delete(opened.Id);
        foreach (PresentCase moved in taken.Where(one => one.OpenedRun < scope.OfRun))
        {
            if (past.Before(moved.Id) is { } before)
                cases.Restore(before);
        }

        cases.Finish();
    }

    /// <summary>Of each case of the run, what became of it.</summary>
    private void Note(PartPast past, IReadOnlyDictionary<long, CustomerFate> fates)
    {
        BulkInsert insert = session.Insert("withdrawn_case", "run", "case_id", "fate", "why", "version_id", "opened_on");
        insert.Repeat(1, scope.Run);
        foreach (PresentCase one in past.Cases)
        {
            if (!fates.TryGetValue(TouchedSince.CustomerOf(one.Id), out CustomerFate? fate) || (!past.IsOf(one, scope.OfRun) && one.OpenedRun < scope.OfRun))
                continue;
            insert.Bind(2, one.Id);
            insert.Bind(3, (int)(fate.Fate != WithdrawnFate.Left && one.OpenedRun >= scope.OfRun ? WithdrawnFate.Unopened : fate.Fate));
            insert.BindText(4, fate.Why);
            insert.Bind(5, one.VersionId);
            insert.Bind(6, one.OpenedOn);
            insert.Next();
        }

        insert.Finish();
    }
}

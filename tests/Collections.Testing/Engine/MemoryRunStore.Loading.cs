using Collections.Decisions.Columns;
using Collections.Engine.Batches;
using Collections.Engine.Runs;

namespace Collections.Testing.Engine;

public sealed partial class MemoryRunStore
{
    public void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch)
    {
        var wanted = subjects.Keys.Where(subject => subject >= part.From && subject < part.To);
        if (decision is not null) wanted = wanted.Where(decision.Subjects.Contains);
        var rows = wanted.ToArray();
        batch.Reserve(rows.Length);
        batch.Count = rows.Length;
        for (var row = 0; row < rows.Length; row++) LoadSubject(batch, row, rows[row]);
        if (purpose == LoadPurpose.Advance)
        {
            runs[ticket.Number].LoadedWithNews.Add(part);
            LoadNews(batch);
        }
        batch.EventHorizon = messages.Count;
    }

    private void LoadSubject(PartBatch batch, int row, long subject)
    {
        batch.Subjects[row] = subject;
        foreach (var mark in marks.GetValueOrDefault(subject, [])) batch.Marks.Add(row, mark);
        for (var i = 0; i < batch.Facts.Length; i++) batch.Facts[i]?.TryWrite(row, subjects[subject].Facts[i]);
        foreach (var plan in batch.Plans)
        {
            var ofStrategy = Cases.Where(stored => stored.ProcessId == plan.Plan.ProcessId && stored.Subject == subject);
            plan.Episodes[row] = ofStrategy.Select(stored => stored.Episode).DefaultIfEmpty(0).Max();
            if (ofStrategy.MaxBy(stored => stored.Episode) is { IsOpen: false } last)
                (plan.ClosedOn[row], plan.CloseReasons[row]) = (last.ClosedOn, pool.Add(last.Outcome!));
            var open = Cases.Find(stored => stored.IsOpen && stored.Version == plan.Plan.Version && stored.Subject == subject);
            if (open is not null) LoadCase(plan, row, open);
        }
    }

    private static void LoadCase(PlanBatch plan, int row, StoredCase stored)
    {
        plan.CaseIds[row] = stored.Id;
        plan.Versions[row] = stored.RowVersion;
        plan.States[row] = CaseState.Open;
        plan.StageAges[row] = stored.StageAge;
        plan.RestoreSituation(row, stored.Situation);
        plan.Counters[row] = stored.Tokens.Select(token => token.Seq).Append(stored.LastSeq).Max();
        foreach (var variable in plan.Plan.Variables)
        {
            if (stored.Variables.TryGetValue(variable.Name, out var value)) plan.Variable(variable.Slot).TryWrite(row, value);
        }
        foreach (var token in stored.Tokens) LoadToken(plan, row, token);
    }

    private static void LoadToken(PlanBatch plan, int row, StoredToken stored)
    {
        var table = plan.Tokens;
        var token = table.Add(row, stored.Scope);
        table.Node[token] = stored.Node;
        table.Seq[token] = table.StoredSeq[token] = stored.Seq;
        table.Flow[token] = stored.Flow;
        table.Due[token] = table.StoredDue[token] = stored.Due;
        if (!table.Restore(token, stored.Extra)) throw new RunRefusedException($"Token {stored.Seq}: what it keeps says nothing.");
        plan.Link(token);
    }

    private void LoadNews(PartBatch batch)
    {
        for (var row = 0; row < batch.Count; row++)
        {
            var subject = batch.Subjects[row];
            var news = messages.Where(message => message.Subject == subject && !message.IsApplied)
                .OrderBy(message => message.At).ThenBy(message => message.Id);
            var round = 0;
            foreach (var message in news) Hear(batch, row, round++, message);
        }
    }

    /// <summary>A word for a case that is not open any more is heard by nobody.</summary>
    private void Hear(PartBatch batch, int row, int round, StoredMessage message)
    {
        if (message.Visit is not var (caseId, seq)) batch.Events.Add(round, row, pool.Add(message.Name), message.Content);
        else if (Array.FindIndex(batch.Plans, plan => plan.CaseIds[row] == caseId && plan.States[row] == CaseState.Open) is >= 0 and var plan) batch.Events.Complete(round, plan, row, seq, pool.Add(message.Name), message.Content);
    }
}

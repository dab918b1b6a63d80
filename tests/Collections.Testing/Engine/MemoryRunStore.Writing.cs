using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Domain.Effects;
using Collections.Engine.Batches;
using Collections.Engine.Runs;
using System.Text;

namespace Collections.Testing.Engine;

public sealed partial class MemoryRunStore
{
    // Of these a visit may say several.
    private static readonly HashSet<EffectKind> SaidSeveralTimes = [EffectKind.Offer, EffectKind.OfferEvent, EffectKind.PlacementEvent];

    public Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        BeforeCommit?.Invoke(batch.Key);
        var run = Open(ticket, batch.Key);
        var left = messages.Where(message => message.Id > batch.EventHorizon && batch.Subjects.AsSpan(0, batch.Count).Contains(message.Subject))
            .Select(message => message.Subject).Distinct().ToList();
        outcome.LeaveOut(left);
        var changed = new List<StoredCase>();
        var effects = new List<StoredEffect>();
        foreach (var plan in batch.Plans)
        {
            var cases = ChangedCases(plan).ToList();
            changed.AddRange(cases);
            effects.AddRange(NewEffects(ticket, plan, cases));
        }
        RefuseDoubles(effects);
        Apply(ticket, run, batch, outcome, left, changed, effects);
        AfterCommit?.Invoke(batch.Key);
        return Task.FromResult<IReadOnlyList<long>>(left);
    }

    public Task Commit(RunTicket ticket, PlanRun plan, SetDecision decision)
    {
        CheckFence(ticket);
        runs[ticket.Number].Decisions.Add((plan.Plan.Version, decision.Node), decision);
        return Task.CompletedTask;
    }

    public Task SetAside(RunTicket ticket, PartKey? part, PlanRun? plan, Poison poison)
    {
        CheckFence(ticket);
        if (part is { } claimed)
        {
            Claim(Open(ticket, claimed), claimed);
            runs[ticket.Number].Aside.Add(poison.Subject);
            runs[ticket.Number].Left.Remove((claimed.Stage, poison.Subject));
        }
        Incidents.RemoveAll(incident => incident.Subject == poison.Subject && incident.Code == poison.Code);
        var element = plan is null || poison.Node < 0 ? "" : plan.Plan.Nodes[poison.Node].ElementId;
        Incidents.Add(new StoredIncident(ticket.Number, poison.Subject, element, poison.Code, poison.Message));
        if (part is { } written) AfterCommit?.Invoke(written);
        return Task.CompletedTask;
    }

    private MemoryRun Open(RunTicket ticket, PartKey key)
    {
        CheckFence(ticket);
        var run = runs[ticket.Number];
        var isPlanned = run.Planned.Exists(part => part.Stage == key.Stage && part.Number == key.Number && part.From == key.From && key.To <= part.To);
        if (!isPlanned && run.Parts.Contains((key.Stage, key.Number))) throw new RunRefusedException($"Part {key} was committed before.");
        return run;
    }

    /// <summary>Takes a part, or its beginning: then the rest stays open.</summary>
    private static void Claim(MemoryRun run, PartKey key)
    {
        run.Parts.Add((key.Stage, key.Number));
        var place = run.Planned.FindIndex(part => part.Stage == key.Stage && part.Number == key.Number && part.From == key.From);
        if (place < 0) return;
        if (run.Planned[place].To == key.To) run.Planned.RemoveAt(place);
        else run.Planned[place] = run.Planned[place] with { From = key.To };
    }

    private void CheckFence(RunTicket ticket)
    {
        if (ticket.Fence != fence) throw new RunRefusedException($"Fence {ticket.Fence} is out of date: {fence} holds the run.");
    }

    private void Apply(
        RunTicket ticket, MemoryRun run, PartBatch batch, PartOutcome outcome, List<long> left, List<StoredCase> changed, List<StoredEffect> effects)
    {
        Claim(run, batch.Key);
        for (var row = 0; row < batch.Count; row++) run.Left.Remove((batch.Key.Stage, batch.Subjects[row]));
        foreach (var subject in left) run.Left.Add((batch.Key.Stage, subject));
        foreach (var row in batch.Marks.Rows.Where(row => !batch.IsLeftOut[row])) marks[batch.Subjects[row]] = [.. batch.Marks.Of(row)];
        foreach (var stored in changed) Replace(stored);
        Effects.AddRange(effects);
        foreach (var plan in batch.Plans) AddJournal(ticket, batch.Key, plan);
        Resolve(ticket, batch);
        foreach (var (subject, reason) in outcome.Exclusions) Exclusions.Add((ticket.Number, subject, pool[reason]));
        foreach (var (key, value) in outcome.RollUps) AddRollUp(ticket, batch.Plans[key.Plan], key, value);
        if (run.LoadedWithNews.Contains(batch.Key)) MarkApplied(batch);
    }

    private void Resolve(RunTicket ticket, PartBatch batch) => Incidents.RemoveAll(incident => Poison.Codes.Contains(incident.Code)
        && incident.Run < ticket.Number && Array.BinarySearch(batch.Subjects, 0, batch.Count, incident.Subject) >= 0);

    private void Replace(StoredCase stored)
    {
        var place = Cases.FindIndex(known => known.Id == stored.Id);
        if (place < 0) Cases.Add(stored);
        else Cases[place] = stored;
    }

    private void MarkApplied(PartBatch batch)
    {
        foreach (var message in messages.Where(message => message.Id <= batch.EventHorizon))
        {
            var row = Array.BinarySearch(batch.Subjects, 0, batch.Count, message.Subject);
            if (row >= 0 && !batch.IsLeftOut[row]) message.IsApplied = true;
        }
    }

    private IEnumerable<StoredCase> ChangedCases(PlanBatch plan)
    {
        for (var row = 0; row < plan.Part.Count; row++)
        {
            if (plan.Part.IsLeftOut[row] || plan.States[row] == CaseState.None) continue;
            var tokens = TokensOf(plan, row);
            if (plan.States[row] != CaseState.Open || plan.Dirty[row] || tokens.Exists(token => IsChanged(plan.Tokens, token))) yield return Changed(plan, row, tokens);
        }
    }

    private StoredCase Changed(PlanBatch plan, int row, List<int> tokens)
    {
        var isNew = plan.States[row] is CaseState.Opened or CaseState.OpenedAndClosed;
        var before = isNew ? Opened(plan, row) : Cases.Find(known => known.Id == plan.CaseIds[row])!;
        if (!isNew && before.RowVersion != plan.Versions[row]) throw new RunRefusedException($"Case {before.Id} changed since it was loaded.");
        var standing = plan.IsTakenOver[row] ? CarriedTokens(plan, before, tokens) : StandingTokens(plan, before, tokens);
        if (standing.Select(token => token.Seq).Distinct().Count() < standing.Count) throw new RunRefusedException($"Case {before.Id}: two tokens of one seq.");
        var isOpen = plan.States[row] is CaseState.Open or CaseState.Opened;
        if (isOpen && standing.Count == 0) throw new RunRefusedException($"Case {before.Id} is open and has no token.");
        var isWritten = plan.States[row] != CaseState.Open || plan.Dirty[row];
        return before with
        {
            RowVersion = before.RowVersion + 1,
            Version = plan.Plan.Version,
            LastSeq = isWritten ? plan.Counters[row] : before.LastSeq,
            IsOpen = isOpen,
            Outcome = isOpen ? null : pool[plan.CloseReasons[row]],
            ClosedOn = isOpen ? 0 : Today,
            Tokens = standing,
            Situation = isWritten ? plan.SituationOf(row) : before.Situation,
            StageAge = isWritten ? plan.StageAges[row] : before.StageAge,
            Variables = isWritten ? Variables(plan, row) : before.Variables,
        };
    }

    private StoredCase Opened(PlanBatch plan, int row)
    {
        var subject = plan.Part.Subjects[row];
        if (Cases.Exists(known => known.IsOpen && known.ProcessId == plan.Plan.ProcessId && known.Subject == subject))
            throw new RunRefusedException($"Subject {subject} has an open case of {plan.Plan.ProcessId}.");
        return new StoredCase(((long)plan.Plan.Version << 40) + (subject * 100) + plan.Episodes[row] + 1, plan.Plan.Version, plan.Plan.ProcessId, subject, plan.Episodes[row] + 1);
    }

    /// <summary>Tokens are deleted, updated and inserted as the port says: one that did not change is not looked at.</summary>
    private static List<StoredToken> StandingTokens(PlanBatch plan, StoredCase before, List<int> tokens)
    {
        var table = plan.Tokens;
        var standing = before.Tokens.ToDictionary(token => token.Seq);
        foreach (var token in tokens.Where(token => IsChanged(table, token) && table.StoredSeq[token] != TokenTable.NotStored))
            if (!standing.Remove(table.StoredSeq[token])) throw new RunRefusedException($"Case {before.Id}: no token of seq {table.StoredSeq[token]}.");
        foreach (var token in tokens.Where(token => IsChanged(table, token) && table.State[token] != TokenState.Gone))
            standing.Add(table.Seq[token], Stored(table, token));
        return [.. standing.Values.OrderBy(token => token.Seq)];
    }

    /// <summary>A case that changed its version: its tokens are those that were carried over, under numbers that it had, and new ones.</summary>
    private static List<StoredToken> CarriedTokens(PlanBatch plan, StoredCase before, List<int> tokens)
    {
        var table = plan.Tokens;
        foreach (var token in tokens.Where(token => table.StoredSeq[token] != TokenTable.NotStored))
        {
            if (before.Tokens.All(known => known.Seq != table.StoredSeq[token])) throw new RunRefusedException($"Case {before.Id}: no token of seq {table.StoredSeq[token]}.");
            if (table.State[token] != TokenState.Gone && !IsChanged(table, token)) throw new RunRefusedException($"Case {before.Id}: the token {table.StoredSeq[token]} was not written anew.");
        }
        return [.. tokens.Where(token => table.State[token] != TokenState.Gone).Select(token => Stored(table, token)).OrderBy(token => token.Seq)];
    }

    private static StoredToken Stored(TokenTable table, int token)
    {
        if (table.State[token] == TokenState.Moving) throw new RunRefusedException($"Token {table.Seq[token]} at node {table.Node[token]} still moves.");
        return new StoredToken(
            table.Node[token], table.Seq[token], table.Scope[token], table.Flow[token], table.Due[token], table.Extra(token)?.ToArray());
    }

    private static bool IsChanged(TokenTable table, int token) => table.StoredSeq[token] == TokenTable.NotStored
        ? table.State[token] != TokenState.Gone
        : table.State[token] == TokenState.Gone || table.Seq[token] != table.StoredSeq[token] || table.IsChanged(token);

    private static List<int> TokensOf(PlanBatch plan, int row)
    {
        var tokens = new List<int>();
        for (var token = plan.FirstToken[row]; token != TokenTable.None; token = plan.Tokens.Next[token]) tokens.Add(token);
        return tokens;
    }

    private static SortedDictionary<string, FeelValue> Variables(PlanBatch plan, int row)
    {
        var values = new SortedDictionary<string, FeelValue>(StringComparer.Ordinal);
        foreach (var variable in plan.Plan.Variables)
        {
            var value = plan.Variable(variable.Slot).Read(row);
            if (!value.IsNull) values.Add(variable.Name, value);
        }
        return values;
    }

    private static List<StoredEffect> NewEffects(RunTicket ticket, PlanBatch plan, List<StoredCase> changed)
    {
        var effects = new List<StoredEffect>();
        foreach (var effect in plan.Effects.Span)
        {
            if (plan.Part.IsLeftOut[effect.Row]) continue;
            var subject = plan.Part.Subjects[effect.Row];
            var caseId = changed.Find(stored => stored.Subject == subject)?.Id ?? plan.CaseIds[effect.Row];
            effects.Add(new StoredEffect(
                ticket.Number, caseId, subject, plan.Plan.Nodes[effect.Node].ElementId, effect.Seq, effect.Kind, effect.A, Encoding.UTF8.GetString(plan.Effects.Content(effect))) { B = effect.B });
        }
        return effects;
    }

    private void RefuseDoubles(List<StoredEffect> added)
    {
        var known = Effects.Select(effect => (effect.CaseId, effect.Seq, effect.Kind)).ToHashSet();
        foreach (var effect in added)
        {
            if (!SaidSeveralTimes.Contains((EffectKind)effect.Kind) && !known.Add((effect.CaseId, effect.Seq, effect.Kind))) throw new RunRefusedException($"Two effects of case {effect.CaseId}, visit {effect.Seq}, kind {effect.Kind}.");
        }
    }

    private void AddJournal(RunTicket ticket, PartKey key, PlanBatch plan)
    {
        for (var row = 0; row < plan.Part.Count; row++)
        {
            if (plan.Part.IsLeftOut[row] || plan.Paths[row] == PathTrie.Empty) continue;
            var steps = plan.Trie.Steps(plan.Paths[row]).Where(step => PathTrie.RuleOf(step) == 0).Select(step => plan.Plan.Elements[PathTrie.ElementOf(step)]);
            Journal.Add(new JournalRow(ticket.Number, key.Stage, plan.Part.Subjects[row], plan.Plan.ProcessId, [.. steps]));
        }
        foreach (var incident in plan.Incidents.Where(incident => !plan.Part.IsLeftOut[incident.Row]))
            Incidents.Add(new StoredIncident(ticket.Number, plan.Part.Subjects[incident.Row], plan.Plan.Nodes[incident.Node].ElementId, incident.Code, incident.Message));
    }

    private void AddRollUp(RunTicket ticket, PlanBatch plan, RollUpKey key, RollUpValue value)
    {
        var place = (ticket.Number, plan.Plan.ProcessId, plan.Plan.Elements[key.Element]);
        var sum = RollUps.GetValueOrDefault(place);
        RollUps[place] = new RollUpValue(sum.Cases + value.Cases, sum.Amount + value.Amount);
    }
}

using Collections.Engine.Batches;
using Collections.Engine.TakeOns;

namespace Collections.Engine.Runs;

public sealed partial class Run
{
    /// <summary>
    /// Takes cases on, in place of a night: part by part, each to be written, or left, before the next is asked for. Nothing of
    /// them moves, and nothing leaves because of it.
    /// </summary>
    /// <param name="cases">By subject, ascending.</param>
    /// <param name="refuse">Told of each that cannot be taken on: then nothing is to be written.</param>
    public IEnumerable<(PartBatch Batch, PartOutcome Outcome)> TakeOn(IReadOnlyList<TakenCase> cases, Action<TakenCase, TakeOnRefusal> refuse)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var worker = workers[0];
        for (int from = 0, to, number = 0; from < cases.Count; from = to, number++)
        {
            to = EndOfPart(cases, from);
            var part = cases.Skip(from).Take(to - from).ToList();
            long[] subjects = [.. part.SelectMany(taken => WithKin(taken.Subject)).Distinct().Order()];
            worker.Clear();
            if (subjects.Length > 0)
            {
                worker.Batch.Key = new PartKey(0, number, subjects[0], subjects[^1] + 1);
                store.Load(ticket, worker.Batch.Key, LoadPurpose.TakeOn, SetDecision.For(subjects), worker.Batch);
            }
            worker.Fuel();
            worker.TakeOn(part, refuse);
            Sum(worker);
            yield return (worker.Batch, worker.Outcome);
        }
    }

    /// <summary>Where a part ends that begins at a case: whole kins, about so many as a part has.</summary>
    private int EndOfPart(IReadOnlyList<TakenCase> cases, int from)
    {
        var to = from + 1;
        while (to < cases.Count && (to - from < definition.SubjectsPerPart || definition.AreKin(cases[to - 1].Subject, cases[to].Subject))) to++;
        return to;
    }
}

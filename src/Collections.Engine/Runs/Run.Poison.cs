using System.Runtime.ExceptionServices;
using Collections.Decisions.Evaluation;

namespace Collections.Engine.Runs;

public sealed partial class Run
{
    /// <summary>How often a part is tried as a whole before it is halved: what passes by itself is gone by then.</summary>
    private const int MaximumAttempts = 3;

    private const int LongestMessage = 1_000;
    private readonly List<PartFailure> failed = [];
    private int poisoned;

    /// <summary>Whether a part or a subject is to blame, and not the machine, the store or whoever stops the run.</summary>
    private bool IsPoison(Exception failure) =>
        failure is not (OperationCanceledException or OutOfMemoryException or PoisonLimitException)
        && failure.GetType() != typeof(IOException)
        && !store.IsFatal(failure);

    /// <summary>Notes a part that failed, to be tried again when the others are written; nothing of the attempt is used again.</summary>
    private void Fail(PartWorker worker, LoadPurpose purpose, SetDecision? decision, Exception failure)
    {
        var part = worker.Batch.Key;
        var (plan, node) = failure is CaseUnreadableException unreadable ? (unreadable.Plan, -1) : worker.Working();
        long? culprit = failure is OutOfFuelException { Row: >= 0 and var row } ? worker.Batch.Subjects[row] : null;
        failed.Add(new PartFailure(part, purpose, decision, failure, plan, node) { Culprit = culprit });
        Replace(worker);
        if (decision is null) ForgetArrivals(part);
        else ForgetArrivals(part, decision);
    }

    private void Replace(PartWorker worker)
    {
        var fresh = NewWorker();
        (fresh.LoadSeconds, fresh.AdvanceSeconds, fresh.OpenSeconds, fresh.DeliverSeconds) = (worker.LoadSeconds, worker.AdvanceSeconds, worker.OpenSeconds, worker.DeliverSeconds);
        workers[workers.IndexOf(worker)] = fresh;
        free.Enqueue(fresh);
    }

    private void ForgetArrivals(PartKey part)
    {
        foreach (var arrived in arrivals.Values) arrived.Remove(subject => subject >= part.From && subject < part.To);
    }

    private void ForgetArrivals(PartKey part, SetDecision decision)
    {
        var subjects = SubjectsOf(part, decision).ToArray().ToHashSet();
        foreach (var ((plan, _), arrived) in arrivals)
        {
            if (plan == decision.Plan) arrived.Remove(subjects.Contains);
        }
    }

    /// <summary>Works the parts that failed, each by itself, until what cannot be worked is found and set aside.</summary>
    private void IsolateFailed(CancellationToken cancellation)
    {
        while (failed.Count > 0)
        {
            var failure = failed[0];
            failed.RemoveAt(0);
            Isolate(failure, cancellation);
        }
    }

    private void Isolate(PartFailure failure, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt < MaximumAttempts && !failure.WouldRepeat; attempt++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (TryAlone(failure.Part, failure) is not { } again) return;
            failure = again;
        }
        Halve(failure, SubjectsOf(failure.Part, failure.Decision), cancellation);
    }

    /// <summary>
    /// The part fails as a whole: its halves are worked from left to right, so that what is not worked yet is always
    /// one range, the end of the part. A kill between two halves leaves a part that is shorter, and open.
    /// </summary>
    private void Halve(PartFailure failure, ReadOnlyMemory<long> subjects, CancellationToken cancellation)
    {
        if (subjects.Length == 0) ExceptionDispatchInfo.Throw(failure.Exception);
        var half = CutNear(subjects.Span, subjects.Length / 2);
        if (half == 0)
        {
            SetAside(failure, failure.Culprit ?? subjects.Span[0]);
            return;
        }
        if (failure.Culprit is { } culprit)
        {
            WorkAround(failure, subjects, culprit, cancellation);
            return;
        }
        WorkHalf(failure.Part with { To = subjects.Span[half] }, subjects[..half], failure, cancellation);
        WorkHalf(failure.Part with { From = subjects.Span[half] }, subjects[half..], failure, cancellation);
    }

    /// <summary>The place nearest to the wanted one at which subjects may be cut: not within a kin. 0 where there is none.</summary>
    private int CutNear(ReadOnlySpan<long> subjects, int wanted)
    {
        if (!definition.Groups) return wanted;
        var cut = wanted;
        while (cut > 0 && definition.AreKin(subjects[cut - 1], subjects[cut])) cut--;
        if (cut > 0) return cut;
        for (cut = wanted + 1; cut < subjects.Length; cut++)
        {
            if (!definition.AreKin(subjects[cut - 1], subjects[cut])) return cut;
        }
        return 0;
    }

    /// <summary>The failure says who is to blame: those before, that one with its kin, those after.</summary>
    private void WorkAround(PartFailure failure, ReadOnlyMemory<long> subjects, long culprit, CancellationToken cancellation)
    {
        var (from, to) = definition.Around(culprit);
        var (place, next) = (FirstFrom(subjects.Span, from), FirstFrom(subjects.Span, to));
        var part = failure.Part;
        if (place > 0)
        {
            WorkHalf(part with { To = subjects.Span[place] }, subjects[..place], failure, cancellation);
            part = part with { From = subjects.Span[place] };
        }
        var isLast = next == subjects.Length;
        SetAside(failure with { Part = isLast ? part : part with { To = subjects.Span[next] } }, culprit);
        if (!isLast) WorkHalf(part with { From = subjects.Span[next] }, subjects[next..], failure, cancellation);
    }

    private static int FirstFrom(ReadOnlySpan<long> subjects, long from)
    {
        var place = subjects.BinarySearch(from);
        return place < 0 ? ~place : place;
    }

    private void WorkHalf(PartKey half, ReadOnlyMemory<long> subjects, PartFailure whole, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (TryAlone(half, whole) is { } failure) Halve(failure, subjects, cancellation);
    }

    private PartFailure? TryAlone(PartKey part, PartFailure before)
    {
        var known = failed.Count;
        WorkPart(part, before.Purpose, before.Decision);
        Drain();
        if (failed.Count == known) return null;
        var failure = failed[^1];
        failed.RemoveAt(failed.Count - 1);
        return failure;
    }

    private ReadOnlyMemory<long> SubjectsOf(PartKey part, SetDecision? decision) => decision is null
        ? store.Subjects(part).ToArray()
        : decision.Subjects.Where(subject => subject >= part.From && subject < part.To).Distinct().ToArray();

    private void SetAside(PartFailure failure, long subject) => SetAside(
        failure.Part,
        new Poison(subject, failure.Plan, failure.Node, failure.WouldRepeat ? Poison.OutOfFuel : Poison.UnexpectedFailure, InWords(failure)));

    private void SetAside(PartKey? part, Poison poison)
    {
        Raise(part, poison);
        if (part is not null && ++poisoned > definition.MaximumPoisoned) throw new PoisonLimitException(definition.MaximumPoisoned, poison);
    }

    /// <summary>Nothing is wrong with a subject of which news came again and again; it would only hold up the night.</summary>
    private void LeaveToNext(PartKey part, long subject) => Raise(part, new Poison(
        subject, -1, -1, Poison.ChangedMeanwhile,
        $"The account changed during each of {MaximumRetries + 1} attempts to work it. The case stays where it was, its news waits, and the next run works it."));

    private void Raise(PartKey? part, Poison poison)
    {
        var plan = poison.Plan < 0 ? null : definition.Plans[poison.Plan];
        store.SetAside(ticket, part, plan, poison).GetAwaiter().GetResult();
        incidents++;
        if (part is null) return;
        foreach (var arrived in arrivals.Values) arrived.Remove(other => other == poison.Subject);
    }

    private string InWords(PartFailure failure)
    {
        var cause = failure.Exception switch
        {
            CaseUnreadableException unreadable => unreadable.Message,
            OutOfFuelException stopped => $"{Where(failure)} was stopped: {stopped.Message.TrimEnd('.')}",
            var other => $"{Where(failure)} failed with {other.GetType().Name}: {other.Message}",
        };
        if (cause.Length > LongestMessage) cause = cause[..LongestMessage] + "…";
        return $"{cause}. The case stays where it was, and the next run tries it again.";
    }

    private string Where(PartFailure failure)
    {
        if (failure.Node < 0) return "Reading or writing the account";
        var node = definition.Plans[failure.Plan].Plan.Nodes[failure.Node];
        return $"{node.ElementName} '{node.ElementId}'";
    }
}

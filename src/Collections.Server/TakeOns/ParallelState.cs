namespace Collections.Server.TakeOns;

/// <summary>Whether the portfolio is worked in parallel to another system: its runs decide, and nothing leaves.</summary>
/// <param name="IsParallel">Whether runs of the next date send nothing.</param>
/// <param name="BegunBy">Who began it; null where it never was.</param>
/// <param name="BegunAt">When.</param>
/// <param name="Reason">Why.</param>
/// <param name="EndsOn">The first business date whose runs may send; null while no cut-over was asked for.</param>
/// <param name="FirstBy">The first of the two persons who end it; null where nobody has asked.</param>
/// <param name="EndReason">Why it ends.</param>
/// <param name="EndedBy">The second person; null while it is not ended.</param>
/// <param name="Messages">Messages that were kept back, and never leave.</param>
/// <param name="Placements">Cases whose file no firm got, and never will.</param>
internal sealed record ParallelState(
    bool IsParallel, string? BegunBy, DateTimeOffset? BegunAt, string? Reason, DateOnly? EndsOn, string? FirstBy, string? EndReason, string? EndedBy, long Messages, long Placements);

using Collections.Domain.Holds;

namespace Collections.Domain.Messages;

/// <summary>A hold that binds the house's messages, not released yet.</summary>
/// <param name="Reason">Why.</param>
/// <param name="From">The date on which it begins.</param>
/// <param name="Until">The first date on which it does not bind any more; null = until it is released.</param>
public sealed record BindingHold(HoldReason Reason, DateOnly From, DateOnly? Until)
{
    /// <summary>Whether it binds on a date.</summary>
    public bool BindsOn(DateOnly date) => From <= date && (Until is null || Until > date);
}

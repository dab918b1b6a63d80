namespace Collections.Proofs.Placements;

/// <summary>A payment as a careful clerk has it.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Account">The account.</param>
/// <param name="Amount">How much.</param>
/// <param name="State">notified, posted or reversed.</param>
/// <param name="ValueDate">Of the booking, or of the notice where it is not booked yet.</param>
internal sealed record PlacedPayment(string Reference, string Account, decimal Amount, string State, DateOnly ValueDate);

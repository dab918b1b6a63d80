using Collections.Server.Placements;

namespace Collections.Server.Portal;

/// <summary>A case that a firm has, as its page in the portal tells it.</summary>
/// <param name="Placement">What the list says of it.</param>
/// <param name="Accounts">The accounts that the firm has by it.</param>
/// <param name="Events">What the firm has reported and was told, the first first; nobody is named.</param>
/// <param name="IsHeld">Whether firms may not contact the customer now. Why is told to nobody outside.</param>
/// <param name="Court">The court in which the suit was filed; null where none was.</param>
/// <param name="CourtFile">Number of the file in that court; null where there is none.</param>
internal sealed record FirmPlacementDetail(
    FirmPlacementRow Placement, IReadOnlyList<FirmAccountRow> Accounts, IReadOnlyList<PlacementEventRow> Events, bool IsHeld, string? Court, string? CourtFile);

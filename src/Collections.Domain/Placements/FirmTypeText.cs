namespace Collections.Domain.Placements;

/// <summary>The words by which strategies and files know the types of firms.</summary>
public static class FirmTypeText
{
    /// <summary>The word of <see cref="FirmType.Agency"/>.</summary>
    public const string Agency = "agency";

    /// <summary>The word of <see cref="FirmType.LawFirm"/>.</summary>
    public const string LawFirm = "lawFirm";

    /// <summary>The word of a type.</summary>
    public static string Of(FirmType type) => type == FirmType.LawFirm ? LawFirm : Agency;

    /// <summary>The type that a word means, or null when it means none.</summary>
    public static FirmType? Parse(string? word) => word switch
    {
        Agency => FirmType.Agency,
        LawFirm => FirmType.LawFirm,
        _ => null,
    };
}

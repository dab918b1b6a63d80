namespace Collections.Domain.Placements;

/// <summary>Who works a case that was handed off. The numbers are those of effects and tables.</summary>
public enum FirmType
{
    /// <summary>A collection agency.</summary>
    Agency = 0,

    /// <summary>A law firm.</summary>
    LawFirm = 1,
}

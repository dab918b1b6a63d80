namespace Collections.Persistence.Providers.Sqlite.Images;

/// <summary>A case that a part has moved.</summary>
/// <param name="Id">Of the case.</param>
/// <param name="At">Where it was noted when it was loaded; -1 where it was not.</param>
/// <param name="IsWritten">Whether its own row is written, whose version grows; else its tokens alone.</param>
internal readonly record struct MovedCase(long Id, int At, bool IsWritten);

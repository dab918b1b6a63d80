namespace Collections.Server.Settings;

/// <summary>What is set, as it is edited.</summary>
internal interface ISettingDocument
{
    /// <summary>What a change names as the revision that was read.</summary>
    string Etag { get; }
}

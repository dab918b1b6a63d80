namespace Collections.Persistence.Providers.Sqlite.Leases;

/// <summary>
/// The right to write in the name of a lease until someone acquires it anew: the number grows by one
/// with each holder, so that a write of an earlier holder is recognised, however late it comes.
/// </summary>
public readonly record struct Fence(string Name, long Number);

namespace Collections.Testing.Engine;

/// <summary>The process ended here, as far as the run is concerned.</summary>
public sealed class BrokenOffException : Exception;

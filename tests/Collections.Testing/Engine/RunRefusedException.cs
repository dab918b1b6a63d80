namespace Collections.Testing.Engine;

/// <summary>What was to be written breaks a constraint of the store, or comes from a former holder: the engine is wrong, and the run stops.</summary>
public sealed class RunRefusedException(string message) : InvalidOperationException(message);

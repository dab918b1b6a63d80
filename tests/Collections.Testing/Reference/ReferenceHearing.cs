namespace Collections.Testing.Reference;

/// <summary>Somebody who can hear a message or signal: a token that stands, or a scope by an event subprocess.</summary>
/// <param name="Seq">Number of the token, or of the scope's host.</param>
/// <param name="Token">The token; null for a scope.</param>
/// <param name="Scope">The scope; null for a token.</param>
/// <param name="EventSubProcess">The event subprocess of the scope; null for a token.</param>
/// <param name="Trigger">What occurs.</param>
internal sealed record ReferenceHearing(int Seq, ReferenceToken? Token, ReferenceScope? Scope, ReferenceNode? EventSubProcess, ReferenceTrigger Trigger);

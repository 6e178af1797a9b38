namespace AiAssistant.Tickets;

/// <summary>What a desk can do beyond the least.</summary>
[Flags]
public enum DeskCapabilities
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>It shows <see cref="SendMessage.Choices"/> as buttons. Without it a closing line with a keyword is added to the text.</summary>
    Buttons = 1,

    /// <summary>It honours idempotency keys: the same key twice delivers once. Without it an unconfirmed send is looked up in the ticket before it is repeated.</summary>
    IdempotentSend = 2,

    /// <summary>It compares <see cref="ChangeContext.ExpectedRevision"/> and answers <see cref="ChangeStatus.Conflict"/>.</summary>
    RevisionCheck = 4,
}

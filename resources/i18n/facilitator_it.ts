<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>From the note typed in the room to the printed page.

Version {number}
Free software under the European Union Public Licence 1.2.</source>
        <translation>Dalla nota scritta in sala alla pagina stampata.

Versione {number}
Software libero con licenza EUPL 1.2 (Licenza pubblica dell’Unione europea).</translation>
    </message>
    <message>
        <source>About Facilitator</source>
        <translation>Informazioni su Facilitator</translation>
    </message>
</context>
<context>
    <name>ActionForm</name>
    <message>
        <source>Fill in from the links</source>
        <translation>Compila dai legami</translation>
    </message>
    <message>
        <source>What the links of this action can fill in: %1.</source>
        <translation>Dai legami di questa azione si può compilare: %1.</translation>
    </message>
</context>
<context>
    <name>ActionList</name>
    <message>
        <source>%1 of %2 have a source</source>
        <translation>%1 su %2 hanno una fonte</translation>
    </message>
    <message>
        <source>1 of %2 has a source</source>
        <translation>1 su %2 ha una fonte</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Azioni</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Nuova azione</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Senza titolo</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>Edi&amp;t</source>
        <translation>&amp;Modifica</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vista</translation>
    </message>
    <message>
        <source>Boa&amp;rd</source>
        <translation>&amp;Lavagna</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Sessione</translation>
    </message>
    <message>
        <source>Res&amp;ults</source>
        <translation>&amp;Risultati</translation>
    </message>
    <message>
        <source>Pri&amp;nt</source>
        <translation>S&amp;tampa</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>Fi&amp;nestra</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;uto</translation>
    </message>
    <message>
        <source>New workshop…</source>
        <translation>Nuovo percorso…</translation>
    </message>
    <message>
        <source>New from a workshop in JSON…</source>
        <translation>Nuovo da un percorso in JSON…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Apri…</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>File recenti</translation>
    </message>
    <message>
        <source>Try the demonstration</source>
        <translation>Prova la dimostrazione</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Salva una copia…</translation>
    </message>
    <message>
        <source>Save a copy for a table…</source>
        <translation>Salva una copia per un tavolo…</translation>
    </message>
    <message>
        <source>Import a board…</source>
        <translation>Importa una lavagna…</translation>
    </message>
    <message>
        <source>Import project cards…</source>
        <translation>Importa schede progetto…</translation>
    </message>
    <message>
        <source>Import calls…</source>
        <translation>Importa bandi…</translation>
    </message>
    <message>
        <source>Rename the workshop…</source>
        <translation>Rinomina il percorso…</translation>
    </message>
    <message>
        <source>Funding, privacy and logos…</source>
        <translation>Finanziamento, informativa e loghi…</translation>
    </message>
    <message>
        <source>Save as a programme…</source>
        <translation>Salva come programma…</translation>
    </message>
    <message>
        <source>Close the workshop</source>
        <translation>Chiudi il percorso</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ripeti</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Taglia</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Incolla</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplica</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Togli</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleziona tutto</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Trova…</translation>
    </message>
    <message>
        <source>Find the next</source>
        <translation>Trova il successivo</translation>
    </message>
    <message>
        <source>Find the one before</source>
        <translation>Trova il precedente</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ingrandisci</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Riduci</translation>
    </message>
    <message>
        <source>Natural size</source>
        <translation>Grandezza naturale</translation>
    </message>
    <message>
        <source>Whole board</source>
        <translation>Tutta la lavagna</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>Inquadra la selezione</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Riquadri</translation>
    </message>
    <message>
        <source>Go to a frame…</source>
        <translation>Vai a un riquadro…</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Riquadro successivo</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>Riquadro precedente</translation>
    </message>
    <message>
        <source>Sessions and tables</source>
        <translation>Sessioni e tavoli</translation>
    </message>
    <message>
        <source>Outline of the board</source>
        <translation>Struttura della lavagna</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Go into the details</source>
        <translation>Vai ai dettagli</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Mostra solo</translation>
    </message>
    <message>
        <source>Show all notes</source>
        <translation>Mostra tutte le note</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Colora per</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tavolo</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Posto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspetto</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>Show how notes move</source>
        <translation>Mostra come si spostano le note</translation>
    </message>
    <message>
        <source>New board…</source>
        <translation>Nuova lavagna…</translation>
    </message>
    <message>
        <source>Save the board as a template…</source>
        <translation>Salva la lavagna come modello…</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Scrivi una nota</translation>
    </message>
    <message>
        <source>Change the words</source>
        <translation>Modifica il testo</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>Case study</source>
        <translation>Caso di studio</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Proposta</translation>
    </message>
    <message>
        <source>Medium-term result</source>
        <translation>Risultato di medio termine</translation>
    </message>
    <message>
        <source>Long-term result</source>
        <translation>Risultato di lungo termine</translation>
    </message>
    <message>
        <source>Direct co-benefit</source>
        <translation>Co-beneficio diretto</translation>
    </message>
    <message>
        <source>Indirect co-benefit</source>
        <translation>Co-beneficio indiretto</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Obiettivo</translation>
    </message>
    <message>
        <source>Gather</source>
        <translation>Raggruppa</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Gruppi</translation>
    </message>
    <message>
        <source>Split off into a new cluster</source>
        <translation>Dividi in un nuovo gruppo</translation>
    </message>
    <message>
        <source>Merge clusters…</source>
        <translation>Unisci i gruppi…</translation>
    </message>
    <message>
        <source>Collapse to a pile, or open it</source>
        <translation>Raccogli in pila o apri la pila</translation>
    </message>
    <message>
        <source>All clusters to piles, or open them</source>
        <translation>Raccogli tutti i gruppi o aprili</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Stampa…</translation>
    </message>
    <message>
        <source>Also in another cluster…</source>
        <translation>Anche in un altro gruppo…</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Collega</translation>
    </message>
    <message>
        <source>Link to…</source>
        <translation>Collega a…</translation>
    </message>
    <message>
        <source>Put in a cluster…</source>
        <translation>Metti in un gruppo…</translation>
    </message>
    <message>
        <source>Take out of the cluster</source>
        <translation>Togli dal gruppo</translation>
    </message>
    <message>
        <source>Move to another board…</source>
        <translation>Sposta su un’altra lavagna…</translation>
    </message>
    <message>
        <source>Tidy</source>
        <translation>Riordina</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposizione</translation>
    </message>
    <message>
        <source>Clusters and lanes</source>
        <translation>Gruppi e corsie</translation>
    </message>
    <message>
        <source>Problems, causes, barriers</source>
        <translation>Problemi, cause, barriere</translation>
    </message>
    <message>
        <source>Problem tree</source>
        <translation>Albero dei problemi</translation>
    </message>
    <message>
        <source>Fishbone</source>
        <translation>Lisca di pesce</translation>
    </message>
    <message>
        <source>Five whys</source>
        <translation>Cinque perché</translation>
    </message>
    <message>
        <source>Left edges</source>
        <translation>Bordi sinistri</translation>
    </message>
    <message>
        <source>Centres, one above the other</source>
        <translation>Centri, in colonna</translation>
    </message>
    <message>
        <source>Right edges</source>
        <translation>Bordi destri</translation>
    </message>
    <message>
        <source>Upper edges</source>
        <translation>Bordi superiori</translation>
    </message>
    <message>
        <source>Centres, side by side</source>
        <translation>Centri, in riga</translation>
    </message>
    <message>
        <source>Lower edges</source>
        <translation>Bordi inferiori</translation>
    </message>
    <message>
        <source>Equal gaps across</source>
        <translation>Spazi uguali in orizzontale</translation>
    </message>
    <message>
        <source>Equal gaps down</source>
        <translation>Spazi uguali in verticale</translation>
    </message>
    <message>
        <source>Tidy the selection into a grid</source>
        <translation>Disponi la selezione in griglia</translation>
    </message>
    <message>
        <source>Same size as the last one</source>
        <translation>Stesse misure dell’ultima selezionata</translation>
    </message>
    <message>
        <source>Usual size of notes</source>
        <translation>Misure consuete della nota</translation>
    </message>
    <message>
        <source>Open a workshop first</source>
        <translation>Prima va aperto un percorso</translation>
    </message>
    <message>
        <source>Open a board first</source>
        <translation>Prima va aperta una lavagna</translation>
    </message>
    <message>
        <source>Choose a session first</source>
        <translation>Prima va scelta una sessione</translation>
    </message>
    <message>
        <source>This session has no agenda yet</source>
        <translation>Questa sessione non ha ancora un programma</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Non c’è nulla da annullare</translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation>Non c’è nulla da ripetere</translation>
    </message>
    <message>
        <source>Select notes or a cluster first</source>
        <translation>Selezionare prima delle note o un gruppo</translation>
    </message>
    <message>
        <source>Select something on the board first</source>
        <translation>Prima va selezionato qualcosa sulla lavagna</translation>
    </message>
    <message>
        <source>Select a note first</source>
        <translation>Prima va selezionata una nota</translation>
    </message>
    <message>
        <source>Select a note of a table’s board first</source>
        <translation>Prima va selezionata una nota della lavagna di un tavolo</translation>
    </message>
    <message>
        <source>Select a note of a workshop’s results first</source>
        <translation>Prima va selezionata una nota di un percorso d’impatto</translation>
    </message>
    <message>
        <source>Select several notes first</source>
        <translation>Prima vanno selezionate più note</translation>
    </message>
    <message>
        <source>Select a note of a cluster first</source>
        <translation>Prima va selezionata una nota di un gruppo</translation>
    </message>
    <message>
        <source>Select a note, a cluster or a frame first</source>
        <translation>Prima va selezionata una nota, un gruppo o un riquadro</translation>
    </message>
    <message>
        <source>Select a link first</source>
        <translation>Prima va selezionato un collegamento</translation>
    </message>
    <message>
        <source>Select a cluster first</source>
        <translation>Prima va selezionato un gruppo</translation>
    </message>
    <message>
        <source>There is no frame on this board yet</source>
        <translation>Su questa lavagna non ci sono ancora riquadri</translation>
    </message>
    <message>
        <source>No action has been made yet</source>
        <translation>Non c’è ancora nessuna azione</translation>
    </message>
    <message>
        <source>Select a cluster or its notes first</source>
        <translation>Prima va selezionato un gruppo, o le sue note</translation>
    </message>
    <message>
        <source>All notes are shown</source>
        <translation>Sono già mostrate tutte le note</translation>
    </message>
    <message>
        <source>This file can only be read</source>
        <translation>Questo file si può solo leggere</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Barrier</source>
        <translation>Barriera</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effetto</translation>
    </message>
    <message>
        <source>Action under way</source>
        <translation>Azione in atto</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idea</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Domanda</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>In sospeso</translation>
    </message>
    <message>
        <source>Freeze the clusters for voting</source>
        <translation>Ferma i gruppi per votare</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Legami</translation>
    </message>
    <message>
        <source>Next kind of link</source>
        <translation>Tipo di legame successivo</translation>
    </message>
    <message>
        <source>Turn the link round</source>
        <translation>Inverti il legame</translation>
    </message>
    <message>
        <source>Impact pathway</source>
        <translation>Percorso d’impatto</translation>
    </message>
    <message>
        <source>Align and distribute</source>
        <translation>Allinea e distribuisci</translation>
    </message>
    <message>
        <source>New frame</source>
        <translation>Nuovo riquadro</translation>
    </message>
    <message>
        <source>Turn over into objectives</source>
        <translation>Rovescia in obiettivi</translation>
    </message>
    <message>
        <source>Insert a picture…</source>
        <translation>Inserisci un’immagine…</translation>
    </message>
    <message>
        <source>Import notes…</source>
        <translation>Importa note…</translation>
    </message>
    <message>
        <source>What became of it…</source>
        <translation>Che cosa ne è stato…</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Accoglienza</translation>
    </message>
    <message>
        <source>Import the booking list…</source>
        <translation>Importa l’elenco degli iscritti…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Stampa</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Esporta…</translation>
    </message>
    <message>
        <source>Instant report of the session</source>
        <translation>Resoconto istantaneo della sessione</translation>
    </message>
    <message>
        <source>Session kit…</source>
        <translation>Kit di sessione…</translation>
    </message>
    <message>
        <source>Badges…</source>
        <translation>Badge…</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proietta</translation>
    </message>
    <message>
        <source>Project on</source>
        <translation>Proietta su</translation>
    </message>
    <message>
        <source>What the room sees</source>
        <translation>Che cosa vede la sala</translation>
    </message>
    <message>
        <source>Show the room</source>
        <translation>Mostra alla sala</translation>
    </message>
    <message>
        <source>What I see</source>
        <translation>Quello che vedo</translation>
    </message>
    <message>
        <source>The whole board</source>
        <translation>Tutta la lavagna</translation>
    </message>
    <message>
        <source>A frame</source>
        <translation>Un riquadro</translation>
    </message>
    <message>
        <source>The clusters in pages</source>
        <translation>I gruppi a pagine</translation>
    </message>
    <message>
        <source>The agenda and the clock</source>
        <translation>Il programma e l’orologio</translation>
    </message>
    <message>
        <source>The votes</source>
        <translation>I voti</translation>
    </message>
    <message>
        <source>The plenary</source>
        <translation>La plenaria</translation>
    </message>
    <message>
        <source>The portfolio of actions</source>
        <translation>Il portafoglio delle azioni</translation>
    </message>
    <message>
        <source>The path of an action</source>
        <translation>Il percorso di un’azione</translation>
    </message>
    <message>
        <source>Back on the projector</source>
        <translation>Indietro sul proiettore</translation>
    </message>
    <message>
        <source>Next on the projector</source>
        <translation>Avanti sul proiettore</translation>
    </message>
    <message>
        <source>To the cluster before</source>
        <translation>Al gruppo precedente</translation>
    </message>
    <message>
        <source>To the next cluster</source>
        <translation>Al gruppo successivo</translation>
    </message>
    <message>
        <source>Show nothing for a while</source>
        <translation>Oscura per un momento</translation>
    </message>
    <message>
        <source>Projector light or dark</source>
        <translation>Proiettore chiaro o scuro</translation>
    </message>
    <message>
        <source>The room…</source>
        <translation>Sala…</translation>
    </message>
    <message>
        <source>Vote…</source>
        <translation>Voto…</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Orologio</translation>
    </message>
    <message>
        <source>Steps of the session…</source>
        <translation>Passi della sessione…</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Passi</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Passo successivo</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Passo precedente</translation>
    </message>
    <message>
        <source>Sound when the time is up</source>
        <translation>Suono alla fine del tempo</translation>
    </message>
    <message>
        <source>Note-taker’s window</source>
        <translation>Finestra di chi verbalizza</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Schermo intero</translation>
    </message>
    <message>
        <source>Find a command or a board…</source>
        <translation>Trova un comando o una lavagna…</translation>
    </message>
    <message>
        <source>Keys and shortcuts</source>
        <translation>Tasti e scorciatoie</translation>
    </message>
    <message>
        <source>How notes are typed</source>
        <translation>Come si scrivono le note</translation>
    </message>
    <message>
        <source>About Facilitator</source>
        <translation>Informazioni su Facilitator</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Risultati</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Percorso</translation>
    </message>
    <message>
        <source>Plenary</source>
        <translation>Plenaria</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organizzazioni</translation>
    </message>
    <message>
        <source>Impact pathways</source>
        <translation>Percorsi d’impatto</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Azioni</translation>
    </message>
    <message>
        <source>Action portfolio</source>
        <translation>Portafoglio delle azioni</translation>
    </message>
    <message>
        <source>Strategies</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Project cards</source>
        <translation>Schede progetto</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Bandi</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Monitoraggio</translation>
    </message>
    <message>
        <source>Quarterly report</source>
        <translation>Rapporto trimestrale</translation>
    </message>
    <message>
        <source>Time machine…</source>
        <translation>Macchina del tempo…</translation>
    </message>
</context>
<context>
    <name>ActionsHead</name>
    <message>
        <source>All themes</source>
        <translation>Tutti i temi</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Che cosa ne è stato</translation>
    </message>
    <message>
        <source>Where this project card comes from</source>
        <translation>Da dove viene questa scheda</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Azioni</translation>
    </message>
    <message>
        <source>Where this action comes from</source>
        <translation>Da dove viene questa azione</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>Da dove viene</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Percorso</translation>
    </message>
    <message>
        <source>Form B-2.2</source>
        <translation>Scheda B-2.2</translation>
    </message>
    <message>
        <source>show eight</source>
        <translation>mostrane otto</translation>
    </message>
    <message>
        <source>Towards the action</source>
        <translation>Verso l’azione</translation>
    </message>
    <message>
        <source>Export B-2.2</source>
        <translation>Esporta B-2.2</translation>
    </message>
    <message>
        <source>To the room</source>
        <translation>In sala</translation>
    </message>
    <message>
        <source>Towards the notes</source>
        <translation>Verso le note</translation>
    </message>
    <message>
        <source>What became of the selected thing</source>
        <translation>Che cosa ne è stato di ciò che è selezionato</translation>
    </message>
    <message>
        <source>Where the selected thing comes from</source>
        <translation>Da dove viene ciò che è selezionato</translation>
    </message>
    <message>
        <source>Theme of the actions</source>
        <translation>Tema delle azioni</translation>
    </message>
</context>
<context>
    <name>ActionsPage</name>
    <message>
        <source>Actions</source>
        <translation>Azioni</translation>
    </message>
    <message>
        <source>No action has been made yet. It comes from proposals and their results.</source>
        <translation>Non c’è ancora nessuna azione. Nasce dalle proposte e dai loro risultati.</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Nuova azione</translation>
    </message>
    <message>
        <source>Nothing leads to this action: nobody sees from which notes it comes.</source>
        <translation>Nulla porta a questa azione: nessuno vede da quali note viene.</translation>
    </message>
    <message>
        <source>Say where it comes from</source>
        <translation>Indica da dove viene</translation>
    </message>
</context>
<context>
    <name>AlikeHint</name>
    <message>
        <source>Perhaps the same: “{one}” and “{other}”</source>
        <translation>Forse sono la stessa: «{one}» e «{other}»</translation>
    </message>
    <message>
        <source>Select both</source>
        <translation>Seleziona entrambe</translation>
    </message>
    <message>
        <source>They are not</source>
        <translation>Non lo sono</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Saved: {what}</source>
        <translation>Salvato: {what}</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>in at {time}</source>
        <translation>entrata {time}</translation>
    </message>
</context>
<context>
    <name>AttendanceMatrix</name>
    <message>
        <source>Presences</source>
        <translation>Presenze</translation>
    </message>
    <message>
        <source>Without an organisation</source>
        <translation>Senza ente</translation>
    </message>
    <message>
        <source>Attendance by organisation</source>
        <translation>Presenze per ente</translation>
    </message>
    <message>
        <source>Persons present, of those that were booked.</source>
        <translation>Persone presenti, su quelle prenotate.</translation>
    </message>
    <message>
        <source>Nobody has been booked or marked present yet.</source>
        <translation>Nessuno è stato ancora prenotato o registrato come presente.</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Accoglienza</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>To the next note in a direction</source>
        <translation>Alla nota vicina in una direzione</translation>
    </message>
    <message>
        <source>Select the next note too</source>
        <translation>Seleziona anche la nota vicina</translation>
    </message>
    <message>
        <source>Move on, keep the selection</source>
        <translation>Avanti, senza cambiare la selezione</translation>
    </message>
    <message>
        <source>Move the selected notes by 8</source>
        <translation>Sposta le note selezionate di 8</translation>
    </message>
    <message>
        <source>Move the selected notes by 1</source>
        <translation>Sposta le note selezionate di 1</translation>
    </message>
    <message>
        <source>Larger or smaller by 8</source>
        <translation>Più grandi o più piccole di 8</translation>
    </message>
    <message>
        <source>Change to the kind with this letter</source>
        <translation>Cambia nel tipo con questa lettera</translation>
    </message>
    <message>
        <source>Change to the kind at this place</source>
        <translation>Cambia nel tipo che sta a questo posto</translation>
    </message>
    <message>
        <source>Select the next link of the note</source>
        <translation>Seleziona il legame successivo della nota</translation>
    </message>
    <message>
        <source>Give the selected link its next kind</source>
        <translation>Dà al legame selezionato il tipo successivo</translation>
    </message>
    <message>
        <source>Turn the selected link round</source>
        <translation>Inverte il legame selezionato</translation>
    </message>
    <message>
        <source>To the first note</source>
        <translation>Alla prima nota</translation>
    </message>
    <message>
        <source>To the last note</source>
        <translation>All’ultima nota</translation>
    </message>
    <message>
        <source>Write in the note or the title</source>
        <translation>Scrive nella nota o nel titolo</translation>
    </message>
    <message>
        <source>Take off the board</source>
        <translation>Toglie dalla lavagna</translation>
    </message>
    <message>
        <source>Select or leave out (held: drag the board)</source>
        <translation>Seleziona o deseleziona (tenuto: trascina la lavagna)</translation>
    </message>
    <message>
        <source>Cancel, or select nothing</source>
        <translation>Annulla, o deseleziona tutto</translation>
    </message>
    <message>
        <source>Drag a note</source>
        <translation>Trascinare una nota</translation>
    </message>
    <message>
        <source>Moves it; its neighbours pull it into line</source>
        <translation>La sposta; le vicine la attirano in linea</translation>
    </message>
    <message>
        <source>Ctrl while dragging</source>
        <translation>Ctrl mentre si trascina</translation>
    </message>
    <message>
        <source>Nothing pulls, sizes go by 1</source>
        <translation>Niente attira, le misure vanno di 1 in 1</translation>
    </message>
    <message>
        <source>Shift while dragging</source>
        <translation>Shift mentre si trascina</translation>
    </message>
    <message>
        <source>Across or down only</source>
        <translation>Solo in orizzontale o in verticale</translation>
    </message>
    <message>
        <source>Drag a corner or an edge</source>
        <translation>Trascinare un angolo o un bordo</translation>
    </message>
    <message>
        <source>Another size of the selected note</source>
        <translation>Altre misure della nota selezionata</translation>
    </message>
    <message>
        <source>Drag the round handle</source>
        <translation>Trascinare la maniglia rotonda</translation>
    </message>
    <message>
        <source>A link to another note</source>
        <translation>Un legame con un’altra nota</translation>
    </message>
    <message>
        <source>Drag with Space or the middle button</source>
        <translation>Trascinare con Spazio o col tasto centrale</translation>
    </message>
    <message>
        <source>Moves the board, as one finger does</source>
        <translation>Sposta la lavagna, come fa un dito</translation>
    </message>
    <message>
        <source>Wheel · Ctrl and wheel · two fingers</source>
        <translation>Rotella · Ctrl e rotella · due dita</translation>
    </message>
    <message>
        <source>Moves the board · zooms · both</source>
        <translation>Sposta la lavagna · ingrandisce · tutt’e due</translation>
    </message>
    <message>
        <source>Double click, two taps</source>
        <translation>Doppio clic, due tocchi</translation>
    </message>
    <message>
        <source>Write there</source>
        <translation>Si scrive lì</translation>
    </message>
    <message>
        <source>Right button, a held finger</source>
        <translation>Tasto destro, un dito tenuto fermo</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Che cosa se ne può fare</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>in attesa</translation>
    </message>
    <message>
        <source>two texts</source>
        <translation>due testi</translation>
    </message>
    <message>
        <source>minority</source>
        <translation>minoranza</translation>
    </message>
    <message>
        <source>Give it a title</source>
        <translation>Dare un titolo</translation>
    </message>
    <message>
        <source>Not yet gathered</source>
        <translation>Non ancora raggruppate</translation>
    </message>
    <message>
        <source>No notes yet: type the first one below and press Enter.</source>
        <translation>Ancora nessuna nota: scrivere la prima qui sotto e premere Invio.</translation>
    </message>
    <message>
        <source>in cluster %1</source>
        <translation>nel gruppo %1</translation>
    </message>
    <message>
        <source>also:</source>
        <translation>anche:</translation>
    </message>
    <message>
        <source>%1: better split</source>
        <translation>%1: conviene dividere</translation>
    </message>
    <message>
        <source>picture unreadable</source>
        <translation>immagine illeggibile</translation>
    </message>
    <message>
        <source>Frame without a name</source>
        <translation>Riquadro senza nome</translation>
    </message>
    <message>
        <source>Arrows: which note · L: kind of link · Enter: link · Esc: cancel</source>
        <translation>Frecce: quale nota · L: tipo di legame · Invio: collega · Esc: annulla</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Lavagna</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutto</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Rimpicciolisci</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Ingrandisci</translation>
    </message>
    <message>
        <source>Show the whole board</source>
        <translation>Mostra tutta la lavagna</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} di {total}</translation>
    </message>
    <message>
        <source>1 link</source>
        <translation>1 legame</translation>
    </message>
    <message>
        <source>{n} links</source>
        <translation>{n} legami</translation>
    </message>
    <message>
        <source>Choose the note at its other end</source>
        <translation>Sceglie la nota all’altro capo</translation>
    </message>
    <message>
        <source>Another kind of link</source>
        <translation>Un altro tipo di legame</translation>
    </message>
    <message>
        <source>Draw the link</source>
        <translation>Traccia il legame</translation>
    </message>
    <message>
        <source>Draw none</source>
        <translation>Lascia perdere</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Scegli</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Scrivi</translation>
    </message>
</context>
<context>
    <name>BoardDialog</name>
    <message>
        <source>New board</source>
        <translation>Nuova lavagna</translation>
    </message>
    <message>
        <source>{code} · table {number}</source>
        <translation>{code} · tavolo {number}</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modelli</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Per</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Make the board</source>
        <translation>Crea la lavagna</translation>
    </message>
</context>
<context>
    <name>BoardImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importa</translation>
    </message>
    <message>
        <source>Import a board</source>
        <translation>Importa una lavagna</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Scegli un file…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Per</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Lavagne</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tutti i file</translation>
    </message>
    <message>
        <source>JSON Canvas, Excalidraw, draw.io, OPML, Trello, or a table of Miro or Mural</source>
        <translation>JSON Canvas, Excalidraw, draw.io, OPML, Trello, o una tabella di Miro o Mural</translation>
    </message>
    <message>
        <source>This file is here already, as board {code}.</source>
        <translation>Questo file è già qui, come lavagna {code}.</translation>
    </message>
    <message>
        <source>Notes: {notes} · links: {links} · groups: {groups}</source>
        <translation>Note: {notes} · legami: {links} · gruppi: {groups}</translation>
    </message>
    <message>
        <source>frames: {frames}</source>
        <translation>riquadri: {frames}</translation>
    </message>
    <message>
        <source>1 thing without text is kept for the file, and not shown.</source>
        <translation>Un elemento senza testo si conserva per il file e non si vede.</translation>
    </message>
    <message>
        <source>1 thing without text is left out.</source>
        <translation>Un elemento senza testo resta fuori.</translation>
    </message>
    <message>
        <source>They come as a new board of the session; the others stay as they are.</source>
        <translation>Ne nasce una lavagna nuova della sessione; le altre restano come sono.</translation>
    </message>
    <message>
        <source>{left} things without text are kept for the file, and not shown.</source>
        <translation>Gli elementi senza testo ({left}) si conservano per il file e non si vedono.</translation>
    </message>
    <message>
        <source>{left} things without text are left out.</source>
        <translation>Gli elementi senza testo ({left}) restano fuori.</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>{n} in clusters</source>
        <translation>{n} nei gruppi</translation>
    </message>
    <message>
        <source>There is no note on this board yet.</source>
        <translation>Su questa lavagna non c’è ancora nessuna nota.</translation>
    </message>
    <message>
        <source>Write the first note</source>
        <translation>Scrivi la prima nota</translation>
    </message>
</context>
<context>
    <name>BodyFacts</name>
    <message>
        <source>Perhaps the same as “{name}”.</source>
        <translation>Forse è la stessa di «{name}».</translation>
    </message>
    <message>
        <source>Perhaps two on one line: “{one}” and “{other}”.</source>
        <translation>Forse sono due su una riga sola: «{one}» e «{other}».</translation>
    </message>
    <message>
        <source>What it has brought</source>
        <translation>Che cosa ha portato</translation>
    </message>
    <message>
        <source>Which one is the same as “{name}”?</source>
        <translation>Quale è la stessa di «{name}»?</translation>
    </message>
    <message>
        <source>Merge the two</source>
        <translation>Unisci le due</translation>
    </message>
    <message>
        <source>Make two of it</source>
        <translation>Dividi in due</translation>
    </message>
    <message>
        <source>Merge with another…</source>
        <translation>Unisci con un’altra…</translation>
    </message>
    <message>
        <source>Nothing yet: say for whom each seat speaks, or name it in a project card.</source>
        <translation>Ancora niente: indicare per chi parla ciascun posto, o citarla in una scheda progetto.</translation>
    </message>
</context>
<context>
    <name>CallsPage</name>
    <message>
        <source>Calls</source>
        <translation>Bandi</translation>
    </message>
    <message>
        <source>it opens after its deadline: check the two days</source>
        <translation>si apre dopo la scadenza: controllare le due date</translation>
    </message>
    <message>
        <source>No call has been written down yet.</source>
        <translation>Non è ancora annotato nessun bando.</translation>
    </message>
    <message>
        <source>Add a call</source>
        <translation>Aggiungi un bando</translation>
    </message>
    <message>
        <source>Stage…</source>
        <translation>Stato…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importa…</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Candidature</translation>
    </message>
    <message>
        <source>Put a card forward…</source>
        <translation>Candida una scheda…</translation>
    </message>
    <message>
        <source>No card has been put forward to this call yet.</source>
        <translation>Nessuna scheda è ancora candidata a questo bando.</translation>
    </message>
</context>
<context>
    <name>CaptureBar</name>
    <message>
        <source>Write</source>
        <translation>Scrivi</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Invio</translation>
    </message>
    <message>
        <source>Write the note on the board (Enter)</source>
        <translation>Scrive la nota sulla lavagna (Invio)</translation>
    </message>
    <message>
        <source>Write what was said, then Enter</source>
        <translation>Scrivere che cosa è stato detto, poi Invio</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nuova nota</translation>
    </message>
</context>
<context>
    <name>CaptureField</name>
    <message>
        <source>of</source>
        <translation>di</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>non ancora salvata</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>correzione</translation>
    </message>
    <message>
        <source>no problem yet</source>
        <translation>ancora nessun problema</translation>
    </message>
    <message>
        <source>nothing to attach it to yet</source>
        <translation>ancora niente a cui collegarla</translation>
    </message>
</context>
<context>
    <name>CaptureKeys</name>
    <message>
        <source>action</source>
        <translation>azione</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>in sospeso</translation>
    </message>
    <message>
        <source>to the last problem</source>
        <translation>lega all’ultimo problema</translation>
    </message>
    <message>
        <source>to what it comes from</source>
        <translation>a ciò da cui viene</translation>
    </message>
    <message>
        <source>seat</source>
        <translation>posto</translation>
    </message>
    <message>
        <source>my own note</source>
        <translation>nota mia</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>citazione</translation>
    </message>
    <message>
        <source>hands</source>
        <translation>mani</translation>
    </message>
</context>
<context>
    <name>CardSheet</name>
    <message>
        <source>Change the stage…</source>
        <translation>Cambia stato…</translation>
    </message>
    <message>
        <source>Print this card…</source>
        <translation>Stampa la scheda…</translation>
    </message>
    <message>
        <source>Stage…</source>
        <translation>Stato…</translation>
    </message>
    <message>
        <source>Funded projects</source>
        <translation>Progetti finanziati</translation>
    </message>
    <message>
        <source>Add a project…</source>
        <translation>Aggiungi un progetto…</translation>
    </message>
    <message>
        <source>None is funded yet.</source>
        <translation>Nessuno è ancora finanziato.</translation>
    </message>
    <message>
        <source>Calls and applications</source>
        <translation>Bandi e candidature</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>Candida…</translation>
    </message>
    <message>
        <source>The card has not been put forward to a call yet.</source>
        <translation>La scheda non è ancora candidata a nessun bando.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
    <message>
        <source>Record progress…</source>
        <translation>Registra l’avanzamento…</translation>
    </message>
    <message>
        <source>Nobody has written down yet how far it is.</source>
        <translation>Non è ancora scritto a che punto è.</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>It has a funded project</source>
        <translation>Ha un progetto finanziato</translation>
    </message>
    <message>
        <source>One of its applications is funded</source>
        <translation>Ha una candidatura finanziata</translation>
    </message>
    <message>
        <source>{funded}: its stage is still “{stage}”</source>
        <translation>{funded}: lo stato è ancora «{stage}»</translation>
    </message>
</context>
<context>
    <name>CardsPage</name>
    <message>
        <source>Project cards</source>
        <translation>Schede progetto</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Nuova scheda</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importa…</translation>
    </message>
    <message>
        <source>No card is like this.</source>
        <translation>Nessuna scheda corrisponde.</translation>
    </message>
    <message>
        <source>There is no project card yet.</source>
        <translation>Non c’è ancora nessuna scheda progetto.</translation>
    </message>
    <message>
        <source>Write the first card</source>
        <translation>Scrivi la prima scheda</translation>
    </message>
</context>
<context>
    <name>ChoosingDialog</name>
    <message>
        <source>Words to look for</source>
        <translation>Parole da cercare</translation>
    </message>
    <message>
        <source>Kind of link</source>
        <translation>Tipo di legame</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Scegli</translation>
    </message>
</context>
<context>
    <name>Clipping</name>
    <message>
        <source>Pictures</source>
        <translation>Immagini</translation>
    </message>
    <message>
        <source>Insert pictures</source>
        <translation>Inserisci immagini</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Immagine</translation>
    </message>
</context>
<context>
    <name>ClockPopover</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>One minute more</source>
        <translation>Un minuto in più</translation>
    </message>
    <message>
        <source>Five minutes more</source>
        <translation>Cinque minuti in più</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Comincia</translation>
    </message>
    <message>
        <source>Stop counting</source>
        <translation>Smetti di contare</translation>
    </message>
    <message>
        <source>Minutes left</source>
        <translation>Minuti che restano</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>In pausa</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Riprendi</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
</context>
<context>
    <name>ClusterChoice</name>
    <message>
        <source>None</source>
        <translation>Nessuno</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Gruppo</translation>
    </message>
    <message>
        <source>Also in another cluster</source>
        <translation>Anche in un altro gruppo</translation>
    </message>
    <message>
        <source>Cluster without a title</source>
        <translation>Gruppo senza titolo</translation>
    </message>
</context>
<context>
    <name>ClusterPage</name>
    <message>
        <source>Cluster</source>
        <translation>Gruppo</translation>
    </message>
    <message>
        <source>Open the pile</source>
        <translation>Apri la pila</translation>
    </message>
    <message>
        <source>Make a pile</source>
        <translation>Raccogli in pila</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>Unisci con…</translation>
    </message>
    <message>
        <source>A pile takes little room; paper shows its notes all the same</source>
        <translation>Una pila occupa poco spazio; su carta le sue note si vedono comunque</translation>
    </message>
    <message>
        <source>Scatter the cluster</source>
        <translation>Sciogli il gruppo</translation>
    </message>
    <message>
        <source>The notes stay on the board</source>
        <translation>Le note restano sulla lavagna</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Storia</translation>
    </message>
</context>
<context>
    <name>ClustersPage</name>
    <message>
        <source>Merge the clusters</source>
        <translation>Unisci i gruppi</translation>
    </message>
    <message>
        <source>The largest one keeps its title; what was said of the others is kept.</source>
        <translation>Il gruppo più grande tiene il suo titolo; ciò che si è scritto degli altri resta.</translation>
    </message>
    <message>
        <source>Piles, or open them</source>
        <translation>Raccogli in pila o apri</translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message>
        <source>Two texts: choose one</source>
        <translation>Due testi: sceglierne uno</translation>
    </message>
    <message>
        <source>{n} texts: choose one</source>
        <translation>{n} testi: sceglierne uno</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Tieni questo</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message>
        <source>1 card or group</source>
        <translation>1 scheda o gruppo</translation>
    </message>
    <message>
        <source>{n} cards and groups</source>
        <translation>{n} schede e gruppi</translation>
    </message>
    <message>
        <source>{n} arrows</source>
        <translation>{n} frecce</translation>
    </message>
    <message>
        <source>1 arrow</source>
        <translation>1 freccia</translation>
    </message>
    <message>
        <source>{n} boxes</source>
        <translation>{n} caselle</translation>
    </message>
    <message>
        <source>1 box</source>
        <translation>1 casella</translation>
    </message>
    <message>
        <source>{n} texts</source>
        <translation>{n} testi</translation>
    </message>
    <message>
        <source>1 text</source>
        <translation>1 testo</translation>
    </message>
    <message>
        <source>{n} frames</source>
        <translation>{n} riquadri</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 riquadro</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 immagine</translation>
    </message>
    <message>
        <source>{n} pictures</source>
        <translation>{n} immagini</translation>
    </message>
    <message>
        <source>1 session</source>
        <translation>1 sessione</translation>
    </message>
    <message>
        <source>{n} sessions</source>
        <translation>{n} sessioni</translation>
    </message>
</context>
<context>
    <name>Counters</name>
    <message>
        <source>Accompanies minors</source>
        <translation>Accompagna minori</translation>
    </message>
    <message>
        <source>1 without a booking</source>
        <translation>1 senza iscrizione</translation>
    </message>
    <message>
        <source>{n} without a booking</source>
        <translation>{n} senza iscrizione</translation>
    </message>
    <message>
        <source>1 minor accompanied</source>
        <translation>1 minore accompagnato</translation>
    </message>
    <message>
        <source>{n} minors accompanied</source>
        <translation>{n} minori accompagnati</translation>
    </message>
    <message>
        <source>present of 1 booked</source>
        <translation>presenti su 1 iscritto</translation>
    </message>
    <message>
        <source>present of {n} booked</source>
        <translation>presenti su {n} iscritti</translation>
    </message>
    <message>
        <source>{n} of {m}</source>
        <translation>{n} su {m}</translation>
    </message>
</context>
<context>
    <name>Cue</name>
    <message>
        <source>One problem has no cause yet.</source>
        <translation>Resta un problema senza cause.</translation>
    </message>
    <message>
        <source>{n} problems have no cause yet.</source>
        <translation>Restano {n} problemi senza cause.</translation>
    </message>
    <message>
        <source>1 minute left.</source>
        <translation>Manca un minuto.</translation>
    </message>
    <message>
        <source>{n} minutes left.</source>
        <translation>Mancano {n} minuti.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>deadline to be added</source>
        <translation>scadenza da inserire</translation>
    </message>
    <message>
        <source>closes today</source>
        <translation>scade oggi</translation>
    </message>
    <message>
        <source>closed yesterday</source>
        <translation>scaduto ieri</translation>
    </message>
    <message>
        <source>closed {n} days ago</source>
        <translation>scaduto da {n} giorni</translation>
    </message>
    <message>
        <source>closes tomorrow</source>
        <translation>scade domani</translation>
    </message>
    <message>
        <source>closes in {n} days</source>
        <translation>scade fra {n} giorni</translation>
    </message>
</context>
<context>
    <name>DeedDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Change the stage</source>
        <translation>Cambia stato</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Registra</translation>
    </message>
    <message>
        <source>Put the card forward to a call</source>
        <translation>Candida la scheda a un bando</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Candida</translation>
    </message>
    <message>
        <source>Put a card forward to this call</source>
        <translation>Candida una scheda a questo bando</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Candidatura</translation>
    </message>
    <message>
        <source>Funded project</source>
        <translation>Progetto finanziato</translation>
    </message>
    <message>
        <source>How far is it?</source>
        <translation>A che punto è?</translation>
    </message>
    <message>
        <source>Change of stage</source>
        <translation>Cambio di stato</translation>
    </message>
    <message>
        <source>Where the card comes from</source>
        <translation>Da dove viene la scheda</translation>
    </message>
</context>
<context>
    <name>Deepening</name>
    <message>
        <source>Go to the note at its table</source>
        <translation>Vai alla nota al suo tavolo</translation>
    </message>
    <message>
        <source>Causes and barriers</source>
        <translation>Cause e barriere</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Write a cause or a barrier (Enter in the list)</source>
        <translation>Scrivi una causa o una barriera (Invio nell’elenco)</translation>
    </message>
    <message>
        <source>A cause or a barrier</source>
        <translation>Una causa o una barriera</translation>
    </message>
    <message>
        <source>Alt+B: barrier, Alt+P: problem</source>
        <translation>Alt+B: barriera, Alt+P: problema</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Not valid</source>
        <translation>Non valido</translation>
    </message>
    <message>
        <source>code not valid</source>
        <translation>codice non valido</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presente</translation>
    </message>
    <message>
        <source>present</source>
        <translation>presente</translation>
    </message>
    <message>
        <source>Already present</source>
        <translation>Già presente</translation>
    </message>
    <message>
        <source>already present since {time}</source>
        <translation>già presente dalle {time}</translation>
    </message>
    <message>
        <source>Other session</source>
        <translation>Altra sessione</translation>
    </message>
    <message>
        <source>booked for {session}</source>
        <translation>iscrizione per {session}</translation>
    </message>
    <message>
        <source>Code replaced</source>
        <translation>Codice sostituito</translation>
    </message>
    <message>
        <source>code replaced</source>
        <translation>codice sostituito</translation>
    </message>
    <message>
        <source>The code was printed again or its person forgotten. Search by name.</source>
        <translation>Il codice è stato ristampato, o i dati della persona sono stati cancellati. Cercare per nome.</translation>
    </message>
    <message>
        <source>The code is not one of this workshop</source>
        <translation>Il codice non è di questo percorso</translation>
    </message>
    <message>
        <source>Code illegible or altered</source>
        <translation>Codice illeggibile o alterato</translation>
    </message>
    <message>
        <source>Not booked</source>
        <translation>Non iscritto</translation>
    </message>
    <message>
        <source>not booked</source>
        <translation>non iscritto</translation>
    </message>
    <message>
        <source>The code is genuine, but its booking is not on this laptop</source>
        <translation>Il codice è autentico, ma l’iscrizione non è su questo portatile</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non salvato</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>non salvato</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Annullata</translation>
    </message>
    <message>
        <source>presence withdrawn</source>
        <translation>presenza annullata</translation>
    </message>
    <message>
        <source>with 1 minor</source>
        <translation>con 1 minore</translation>
    </message>
    <message>
        <source>with {n} minors</source>
        <translation>con {n} minori</translation>
    </message>
    <message>
        <source>Table {n}</source>
        <translation>Tavolo {n}</translation>
    </message>
    <message>
        <source>Somebody comes without a booking</source>
        <translation>Arriva qualcuno senza iscrizione</translation>
    </message>
    <message>
        <source>The person shown accompanies minors</source>
        <translation>La persona mostrata accompagna minori</translation>
    </message>
    <message>
        <source>Print the badge of the person shown</source>
        <translation>Stampare il badge della persona mostrata</translation>
    </message>
</context>
<context>
    <name>DeskPanel</name>
    <message>
        <source>Scan the code or type the first letters</source>
        <translation>Passa il codice o scrivi le prime lettere</translation>
    </message>
    <message>
        <source>Code or first letters of the name</source>
        <translation>Codice o prime lettere del nome</translation>
    </message>
    <message>
        <source>Latest readings</source>
        <translation>Ultime letture</translation>
    </message>
    <message>
        <source>The signature on paper stays the original</source>
        <translation>La firma su carta resta l’originale</translation>
    </message>
    <message>
        <source>Without a booking</source>
        <translation>Senza iscrizione</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>Senza categoria</translation>
    </message>
    <message>
        <source>Nobody is booked for this session. Import its booking list first.</source>
        <translation>Nessuno è iscritto a questa sessione. Importare prima l’elenco degli iscritti.</translation>
    </message>
    <message>
        <source>Waiting for the first reading</source>
        <translation>In attesa della prima lettura</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>Reception</source>
        <translation>Accoglienza</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Writing {file}</source>
        <translation>Si scrive {file}</translation>
    </message>
    <message>
        <source>Preparing the pages</source>
        <translation>Si preparano le pagine</translation>
    </message>
    <message>
        <source>Open a board or session first</source>
        <translation>Aprire prima una lavagna o una sessione</translation>
    </message>
    <message>
        <source>Sending to {p}</source>
        <translation>Si invia a {p}</translation>
    </message>
    <message>
        <source>Stopped: nothing was printed</source>
        <translation>Interrotto: niente è stato stampato</translation>
    </message>
    <message>
        <source>Stopped: nothing was written</source>
        <translation>Interrotto: niente è stato scritto</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Print</source>
        <translation>Stampa</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documenti</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dati</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Altri programmi</translation>
    </message>
    <message>
        <source>What kind of file</source>
        <translation>Che genere di file</translation>
    </message>
    <message>
        <source>What to make</source>
        <translation>Che cosa produrre</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposizione</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>First label</source>
        <translation>Inizia da</translation>
    </message>
    <message>
        <source>{name} · {n} a sheet</source>
        <translation>{name} · {n} a foglio</translation>
    </message>
    <message>
        <source>As suits the board</source>
        <translation>Come conviene alla lavagna</translation>
    </message>
    <message>
        <source>One for all</source>
        <translation>Uno per tutti</translation>
    </message>
    <message>
        <source>For the page</source>
        <translation>Per la pagina</translation>
    </message>
    <message>
        <source>As on screen</source>
        <translation>Come sullo schermo</translation>
    </message>
    <message>
        <source>Open a board or session first</source>
        <translation>Aprire prima una lavagna o una sessione</translation>
    </message>
    <message>
        <source>One for each table</source>
        <translation>Uno per tavolo</translation>
    </message>
    <message>
        <source>One for each group</source>
        <translation>Uno per gruppo</translation>
    </message>
</context>
<context>
    <name>ExportFrame</name>
    <message>
        <source>Print</source>
        <translation>Stampa</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Esporta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Salva come file…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Stampa…</translation>
    </message>
</context>
<context>
    <name>ExportPart</name>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Fogli</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Larghezza</translation>
    </message>
    <message>
        <source>The whole board</source>
        <translation>Tutta la lavagna</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Interi</translation>
    </message>
    <message>
        <source>Poster on A4</source>
        <translation>Poster su A4</translation>
    </message>
    <message>
        <source>Poster on A3</source>
        <translation>Poster su A3</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>pixel</translation>
    </message>
    <message>
        <source>Frame: {name}</source>
        <translation>Riquadro: {name}</translation>
    </message>
    <message>
        <source>Cluster: {name}</source>
        <translation>Gruppo: {name}</translation>
    </message>
    <message>
        <source>without a title</source>
        <translation>senza titolo</translation>
    </message>
    <message>
        <source>Only the selection</source>
        <translation>La selezione</translation>
    </message>
</context>
<context>
    <name>ExportPlan</name>
    <message>
        <source>All the cards</source>
        <translation>Tutte le schede</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Scheda</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabella</translation>
    </message>
    <message>
        <source>All the tables</source>
        <translation>Tutte le tabelle</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tutte le persone</translation>
    </message>
    <message>
        <source>1 booked</source>
        <translation>1 iscritto</translation>
    </message>
    <message>
        <source>{n} booked</source>
        <translation>{n} iscritti</translation>
    </message>
</context>
<context>
    <name>FileBox</name>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Scegli…</translation>
    </message>
    <message>
        <source>This file exists and will be replaced.</source>
        <translation>Questo file esiste già e sarà sostituito.</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Esporta in</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Workshops</source>
        <translation>Percorsi</translation>
    </message>
    <message>
        <source>Open a workshop</source>
        <translation>Aprire un percorso</translation>
    </message>
    <message>
        <source>Whole workshops in JSON</source>
        <translation>Percorsi interi in JSON</translation>
    </message>
    <message>
        <source>A whole workshop in JSON</source>
        <translation>Un percorso intero in JSON</translation>
    </message>
    <message>
        <source>Where the workshop is kept</source>
        <translation>Dove tenere il percorso</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>copia</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Salvare una copia</translation>
    </message>
    <message>
        <source>A copy for a table</source>
        <translation>Una copia per un tavolo</translation>
    </message>
    <message>
        <source>for a table</source>
        <translation>per un tavolo</translation>
    </message>
    <message>
        <source>No recent files</source>
        <translation>Nessun file recente</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Dimostrazione</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>All missions</source>
        <translation>Tutte le missioni</translation>
    </message>
    <message>
        <source>All goals</source>
        <translation>Tutti gli obiettivi</translation>
    </message>
    <message>
        <source>All stages</source>
        <translation>Tutti gli stati</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostra tutte</translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message>
        <source>this board</source>
        <translation>questa lavagna</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nessun risultato</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} di {all}</translation>
    </message>
    <message>
        <source>1 found</source>
        <translation>1 risultato</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} risultati</translation>
    </message>
    <message>
        <source>Find in all boards</source>
        <translation>Trova in tutte le lavagne</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Risultati della ricerca</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Chiudi (Esc)</translation>
    </message>
    <message>
        <source>To the next one found</source>
        <translation>Al risultato successivo</translation>
    </message>
    <message>
        <source>To the one found before</source>
        <translation>Al risultato precedente</translation>
    </message>
    <message>
        <source>Close, back to the board</source>
        <translation>Chiude e torna alla lavagna</translation>
    </message>
</context>
<context>
    <name>FirstLabel</name>
    <message>
        <source>First free label, row by row</source>
        <translation>Prima etichetta libera, riga per riga</translation>
    </message>
    <message>
        <source>Click the first label that is still free</source>
        <translation>Fare clic sulla prima etichetta ancora libera</translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation>di {n}</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Names stay on this laptop</source>
        <translation>I nomi restano su questo portatile</translation>
    </message>
    <message>
        <source>No reading yet</source>
        <translation>Ancora nessuna lettura</translation>
    </message>
    <message>
        <source>Saved {time} · no presence is waiting</source>
        <translation>Salvato {time} · nessuna presenza in attesa</translation>
    </message>
</context>
<context>
    <name>FoundRows</name>
    <message>
        <source>Nothing is called that</source>
        <translation>Nulla che si chiami così</translation>
    </message>
</context>
<context>
    <name>FramePage</name>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} di {total}</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Riquadro</translation>
    </message>
    <message>
        <source>Zoom to the frame</source>
        <translation>Inquadra il riquadro</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Prima</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Dopo</translation>
    </message>
    <message>
        <source>Remove the frame</source>
        <translation>Togli il riquadro</translation>
    </message>
    <message>
        <source>A frame is only a view: notes neither belong to it nor follow it.</source>
        <translation>Un riquadro è solo un modo di guardare: le note non gli appartengono e non lo seguono.</translation>
    </message>
</context>
<context>
    <name>FrameRows</name>
    <message>
        <source>Frame without a name</source>
        <translation>Riquadro senza nome</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Riquadri</translation>
    </message>
    <message>
        <source>New frame</source>
        <translation>Nuovo riquadro</translation>
    </message>
</context>
<context>
    <name>Goals</name>
    <message>
        <source>No goal chosen yet</source>
        <translation>Nessun obiettivo scelto</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>scelto</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Merge with another cluster</source>
        <translation>Unisci con un altro gruppo</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unisci</translation>
    </message>
    <message>
        <source>{title} – take it out</source>
        <translation>{title} – togliere da qui</translation>
    </message>
    <message>
        <source>Also in another cluster</source>
        <translation>Anche in un altro gruppo</translation>
    </message>
    <message>
        <source>Frame without a name</source>
        <translation>Riquadro senza nome</translation>
    </message>
    <message>
        <source>Go to a frame</source>
        <translation>Vai a un riquadro</translation>
    </message>
    <message>
        <source>Cluster without a title</source>
        <translation>Gruppo senza titolo</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Reception</source>
        <translation>Accoglienza</translation>
    </message>
    <message>
        <source>Attendance sheet</source>
        <translation>Foglio firme</translation>
    </message>
</context>
<context>
    <name>Hearing</name>
    <message>
        <source>All notes are looked at</source>
        <translation>Si vedono tutte le note</translation>
    </message>
    <message>
        <source>{n} of {notes}</source>
        <translation>{n} di {notes}</translation>
    </message>
    <message>
        <source>Filter: {what}</source>
        <translation>Filtro: {what}</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nessun risultato</translation>
    </message>
    <message>
        <source>1 found</source>
        <translation>1 trovata</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} trovate</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} di {all}</translation>
    </message>
</context>
<context>
    <name>HintLine</name>
    <message>
        <source>Similar</source>
        <translation>Simile</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contato</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Consiglio</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Invio</translation>
    </message>
    <message>
        <source>a hand for it</source>
        <translation>una mano in più</translation>
    </message>
    <message>
        <source>write it as a double</source>
        <translation>segna come doppia</translation>
    </message>
    <message>
        <source>double</source>
        <translation>doppia</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>{n} earlier</source>
        <translation>altre {n} prima</translation>
    </message>
</context>
<context>
    <name>ImportChoice</name>
    <message>
        <source>Kind:</source>
        <translation>Tipo:</translation>
    </message>
    <message>
        <source>Column of the texts:</source>
        <translation>Colonna del testo:</translation>
    </message>
    <message>
        <source>Gather by:</source>
        <translation>Raggruppa per:</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nulla</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import people</source>
        <translation>Importa persone</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>Importa note</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Scegli un file…</translation>
    </message>
    <message>
        <source>Paste what was copied</source>
        <translation>Incolla il testo copiato</translation>
    </message>
    <message>
        <source>A booking list as CSV, from whichever service made it</source>
        <translation>Un elenco di iscritti in CSV, da qualunque servizio venga</translation>
    </message>
    <message>
        <source>A text with one note a line, a table as CSV, or what was copied</source>
        <translation>Un testo con una nota per riga, una tabella CSV o il testo copiato</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importa</translation>
    </message>
    <message>
        <source>A table as CSV; the titles of its columns say what they hold:</source>
        <translation>Una tabella in CSV; i titoli delle colonne dicono che cosa contengono:</translation>
    </message>
    <message>
        <source>Import project cards</source>
        <translation>Importa schede progetto</translation>
    </message>
    <message>
        <source>Import calls</source>
        <translation>Importa bandi</translation>
    </message>
    <message>
        <source>Lists and texts</source>
        <translation>Elenchi e testi</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tutti i file</translation>
    </message>
    <message>
        <source>What was copied</source>
        <translation>Testo copiato</translation>
    </message>
    <message>
        <source>Imported: {added} added, {changed} updated, {refused} refused</source>
        <translation>Importate: {added} aggiunte, {changed} aggiornate, {refused} rifiutate</translation>
    </message>
    <message>
        <source>Nothing new: all {n} rows are here already</source>
        <translation>Niente di nuovo: tutte le {n} righe ci sono già</translation>
    </message>
    <message>
        <source>Also made: {made}</source>
        <translation>Si creano anche: {made}</translation>
    </message>
    <message>
        <source>{read} rows: {added} bookings to add, {changed} people to update, {unchanged} here already, {refused} rows refused</source>
        <translation>Righe lette: {read} · iscrizioni da aggiungere: {added} · persone da aggiornare: {changed} · già presenti: {unchanged} · rifiutate: {refused}</translation>
    </message>
    <message>
        <source>{read} rows: {added} to add, {changed} to update, {unchanged} here already, {refused} refused</source>
        <translation>Righe lette: {read} · da aggiungere: {added} · da aggiornare: {changed} · già presenti: {unchanged} · rifiutate: {refused}</translation>
    </message>
    <message>
        <source>{read} rows: {added} notes to add, {unchanged} here already, {refused} refused</source>
        <translation>Righe lette: {read} · note da aggiungere: {added} · già presenti: {unchanged} · rifiutate: {refused}</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Row</source>
        <translation>Riga</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Cognome e nome</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Ente</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoria</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Avvisi</translation>
    </message>
    <message>
        <source>Some categories are not among the workshop&apos;s: add them under Process › Categories, and import the list again.</source>
        <translation>Alcune categorie non sono fra quelle del percorso: aggiungerle in Percorso › Categorie e importare di nuovo l’elenco.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Other columns</source>
        <translation>Altre colonne</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>già qui</translation>
    </message>
</context>
<context>
    <name>ItemDetail</name>
    <message>
        <source>Plenary item</source>
        <translation>Voce di plenaria</translation>
    </message>
    <message>
        <source>1 cluster</source>
        <translation>1 gruppo</translation>
    </message>
    <message>
        <source>{n} clusters</source>
        <translation>{n} gruppi</translation>
    </message>
    <message>
        <source>Open the board of the table</source>
        <translation>Apri la lavagna del tavolo</translation>
    </message>
    <message>
        <source>Del parts it from this item</source>
        <translation>Canc lo separa da questa voce</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Viene da</translation>
    </message>
    <message>
        <source>Title of the item</source>
        <translation>Titolo della voce</translation>
    </message>
    <message>
        <source>The item in detail</source>
        <translation>La voce nel dettaglio</translation>
    </message>
</context>
<context>
    <name>ItemsDialog</name>
    <message>
        <source>Make the scenario</source>
        <translation>Crea lo scenario</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Scegli</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Nuovo scenario</translation>
    </message>
    <message>
        <source>What the scenario comes from</source>
        <translation>Da che cosa viene lo scenario</translation>
    </message>
    <message>
        <source>Items of the plenary it comes from (Space ticks one)</source>
        <translation>Voci di plenaria da cui viene (Spazio ne segna una)</translation>
    </message>
    <message>
        <source>The scenario in a sentence</source>
        <translation>Lo scenario in una frase</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>Parole da cercare</translation>
    </message>
    <message>
        <source>There is no item yet: they can be chosen later.</source>
        <translation>Non c’è ancora nessuna voce: si potranno scegliere in seguito.</translation>
    </message>
</context>
<context>
    <name>KeepDialog</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Alt and letter</source>
        <translation>Alt e lettera</translation>
    </message>
    <message>
        <source>changes the kind of this and the next notes</source>
        <translation>cambia il tipo di questa nota e delle prossime</translation>
    </message>
    <message>
        <source>attaches the note to the last problem or what it comes from</source>
        <translation>collega la nota all’ultimo problema o a ciò da cui viene</translation>
    </message>
    <message>
        <source>seat 3 is speaking</source>
        <translation>parla il posto 3</translation>
    </message>
    <message>
        <source>the note-taker’s own remark</source>
        <translation>osservazione di chi verbalizza</translation>
    </message>
    <message>
        <source>a quotation, word for word</source>
        <translation>una citazione, parola per parola</translation>
    </message>
    <message>
        <source>seven hands were raised</source>
        <translation>si sono alzate sette mani</translation>
    </message>
    <message>
        <source>takes the rest of the line as it stands</source>
        <translation>prende il resto della riga così com’è</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Invio</translation>
    </message>
    <message>
        <source>writes the note; it is saved at once</source>
        <translation>scrive la nota, che è subito salvata</translation>
    </message>
    <message>
        <source>notes typed before, to be corrected</source>
        <translation>le note già scritte, per correggerle</translation>
    </message>
    <message>
        <source>leaves a correction; from an empty line, to the board</source>
        <translation>lascia una correzione; dalla riga vuota torna alla lavagna</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Invio</translation>
    </message>
    <message>
        <source>raises a hand for the similar note that is shown</source>
        <translation>conta una mano in più per la nota simile mostrata</translation>
    </message>
    <message>
        <source>writes the note as a double of the one shown</source>
        <translation>scrive la nota come doppione di quella mostrata</translation>
    </message>
    <message>
        <source>ends writing; the words are saved</source>
        <translation>finisce di scrivere; il testo è salvato</translation>
    </message>
    <message>
        <source>begins a new line</source>
        <translation>va a capo</translation>
    </message>
    <message>
        <source>On the board</source>
        <translation>Sulla lavagna</translation>
    </message>
    <message>
        <source>While a note is written</source>
        <translation>Mentre si scrive una nota</translation>
    </message>
    <message>
        <source>While a link is drawn</source>
        <translation>Mentre si traccia un legame</translation>
    </message>
    <message>
        <source>In the outline</source>
        <translation>Nella struttura</translation>
    </message>
    <message>
        <source>With the hand</source>
        <translation>Con la mano</translation>
    </message>
    <message>
        <source>Alt and number</source>
        <translation>Alt e numero</translation>
    </message>
    <message>
        <source>the same, by the kind’s place among those of the board</source>
        <translation>lo stesso, secondo il posto del tipo fra quelli della lavagna</translation>
    </message>
    <message>
        <source>While finding</source>
        <translation>Mentre si cerca</translation>
    </message>
    <message>
        <source>In the capture bar</source>
        <translation>Nella barra di scrittura</translation>
    </message>
    <message>
        <source>In the note-taker’s window</source>
        <translation>Nella finestra di chi verbalizza</translation>
    </message>
    <message>
        <source>At the reception</source>
        <translation>All’accoglienza</translation>
    </message>
    <message>
        <source>In the plenary</source>
        <translation>In plenaria</translation>
    </message>
    <message>
        <source>While votes are entered</source>
        <translation>Mentre si registrano i voti</translation>
    </message>
    <message>
        <source>In the projector’s window</source>
        <translation>Nella finestra del proiettore</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>frecce</translation>
    </message>
    <message>
        <source>Keys and commands</source>
        <translation>Tasti e comandi</translation>
    </message>
    <message>
        <source>Everything can be done without the mouse.</source>
        <translation>Tutto si può fare senza mouse.</translation>
    </message>
    <message>
        <source>All commands by menu</source>
        <translation>Tutti i comandi, menu per menu</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasti</translation>
    </message>
</context>
<context>
    <name>KindCounts</name>
    <message>
        <source>1 cluster</source>
        <translation>1 gruppo</translation>
    </message>
    <message>
        <source>{n} clusters</source>
        <translation>{n} gruppi</translation>
    </message>
</context>
<context>
    <name>LastNotes</name>
    <message>
        <source>Last notes</source>
        <translation>Ultime note</translation>
    </message>
    <message>
        <source>Nothing is written yet. Type what is said, then Enter.</source>
        <translation>Non c’è ancora niente di scritto. Scrivere quello che si dice, poi Invio.</translation>
    </message>
</context>
<context>
    <name>LeftOutList</name>
    <message>
        <source>What was left out</source>
        <translation>Che cosa è rimasto fuori</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>Stampa l’elenco…</translation>
    </message>
    <message>
        <source>1 cluster of %2</source>
        <translation>1 gruppo su %2</translation>
    </message>
    <message>
        <source>1 note of %2</source>
        <translation>1 nota su %2</translation>
    </message>
    <message>
        <source>%1 clusters of %2</source>
        <translation>%1 gruppi su %2</translation>
    </message>
    <message>
        <source>%1 notes of %2</source>
        <translation>%1 note su %2</translation>
    </message>
    <message>
        <source>There is no note yet.</source>
        <translation>Non c’è ancora nessuna nota.</translation>
    </message>
    <message>
        <source>Every note led to an action.</source>
        <translation>Ogni nota è arrivata a un’azione.</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Senza titolo</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Riprendi</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>minority view</source>
        <translation>voce di minoranza</translation>
    </message>
</context>
<context>
    <name>LikeRows</name>
    <message>
        <source>Similar notes</source>
        <translation>Note simili</translation>
    </message>
    <message>
        <source>Add to the cluster</source>
        <translation>Aggiungi al gruppo</translation>
    </message>
    <message>
        <source>Into its cluster</source>
        <translation>Metti nel suo gruppo</translation>
    </message>
    <message>
        <source>Gather both</source>
        <translation>Raggruppa le due</translation>
    </message>
</context>
<context>
    <name>LineInput</name>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>gg.mm.aaaa</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>hh:mm</translation>
    </message>
</context>
<context>
    <name>LinkPage</name>
    <message>
        <source>From</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Legame</translation>
    </message>
    <message>
        <source>Kind of link</source>
        <translation>Tipo di legame</translation>
    </message>
    <message>
        <source>Turn round</source>
        <translation>Inverti</translation>
    </message>
    <message>
        <source>Swaps its two ends</source>
        <translation>Scambia i due estremi</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>Togli il legame</translation>
    </message>
</context>
<context>
    <name>LinkRow</name>
    <message>
        <source>Remove this link (Del)</source>
        <translation>Togli questo legame (Canc)</translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message>
        <source>Themes, one a line</source>
        <translation>Temi, uno per riga</translation>
    </message>
    <message>
        <source>Groups, one a line</source>
        <translation>Gruppi, uno per riga</translation>
    </message>
</context>
<context>
    <name>Logos</name>
    <message>
        <source>Pictures</source>
        <translation>Immagini</translation>
    </message>
    <message>
        <source>Add a logo</source>
        <translation>Aggiungere un logo</translation>
    </message>
    <message>
        <source>Logos</source>
        <translation>Loghi</translation>
    </message>
    <message>
        <source>At the head of attendance sheets and certificates, five at most. Alt with an arrow moves the chosen one.</source>
        <translation>In testa a fogli firme e attestati, al massimo cinque. Alt con una freccia sposta quello scelto.</translation>
    </message>
    <message>
        <source>Add a picture…</source>
        <translation>Aggiungi un’immagine…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Togli</translation>
    </message>
    <message>
        <source>Add as text</source>
        <translation>Aggiungi come testo</translation>
    </message>
    <message>
        <source>Name of a body</source>
        <translation>Nome di un ente</translation>
    </message>
    <message>
        <source>Name of a body without a logo</source>
        <translation>Nome di un ente senza logo</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open “{name}”? The workshop that is open now is closed.</source>
        <translation>Aprire «{name}»? Il percorso che è aperto ora viene chiuso.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Restare qui</translation>
    </message>
    <message>
        <source>A text that was typed is not saved yet. It would be lost.</source>
        <translation>Un testo scritto non è ancora salvato. Andrebbe perso.</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Chiudere senza salvarlo</translation>
    </message>
    <message>
        <source>What was typed here would be lost.</source>
        <translation>Quello che è stato scritto qui andrebbe perso.</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Save as a programme</source>
        <translation>Salva come programma</translation>
    </message>
    <message>
        <source>Another workshop can begin from it: with its themes, groups, sessions, tables, boards and agenda, without notes and without people.</source>
        <translation>Un altro percorso può cominciare da qui: con i temi, i gruppi, le sessioni, i tavoli, le lavagne e la scaletta, senza note e senza persone.</translation>
    </message>
    <message>
        <source>Save the board as a template</source>
        <translation>Salva la lavagna come modello</translation>
    </message>
    <message>
        <source>New boards can be made like it, without its notes.</source>
        <translation>Se ne possono fare altre uguali, senza le sue note.</translation>
    </message>
    <message>
        <source>There is one of this name already: it will be replaced.</source>
        <translation>Ce n’è già uno con questo nome: verrà sostituito.</translation>
    </message>
    <message>
        <source>“{name}” is kept among your own.</source>
        <translation>«{name}» è salvato e si trova quando se ne comincia uno nuovo.</translation>
    </message>
</context>
<context>
    <name>MatchList</name>
    <message>
        <source>No name begins like this. Enter writes down who comes without a booking</source>
        <translation>Nessun nome comincia così. Invio segna chi arriva senza iscrizione</translation>
    </message>
    <message>
        <source>Enter marks this person present</source>
        <translation>Invio segna presente questa persona</translation>
    </message>
    <message>
        <source>{n} names: choose with the arrows, or type more letters</source>
        <translation>{n} nomi: scegliere con le frecce o scrivere altre lettere</translation>
    </message>
</context>
<context>
    <name>Meeting</name>
    <message>
        <source>This session has no agenda yet.</source>
        <translation>Questa sessione non ha ancora un programma.</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Aggiungi un punto</translation>
    </message>
    <message>
        <source>All tables of this session work through the whole time.</source>
        <translation>Tutti i tavoli di questa sessione lavorano per l’intera durata.</translation>
    </message>
    <message>
        <source>Add a round</source>
        <translation>Aggiungi un turno</translation>
    </message>
    <message>
        <source>This session has no table yet.</source>
        <translation>Questa sessione non ha ancora nessun tavolo.</translation>
    </message>
    <message>
        <source>Add a table</source>
        <translation>Aggiungi un tavolo</translation>
    </message>
    <message>
        <source>Open the board</source>
        <translation>Apri la lavagna</translation>
    </message>
    <message>
        <source>Nobody has a role in this session yet.</source>
        <translation>Nessuno ha ancora un ruolo in questa sessione.</translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation>Aggiungi un ruolo</translation>
    </message>
    <message>
        <source>The whole process</source>
        <translation>Tutto il percorso</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Turni</translation>
    </message>
    <message>
        <source>Tables and seats</source>
        <translation>Tavoli e posti</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Ruoli</translation>
    </message>
</context>
<context>
    <name>MinorsDialog</name>
    <message>
        <source>Accompanies minors</source>
        <translation>Accompagna minori</translation>
    </message>
    <message>
        <source>{name} signs for them. They are counted apart; neither names nor anything else of them is kept.</source>
        <translation>{name} firma per loro. Si contano a parte; non se ne conservano né i nomi né altri dati.</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Quanti</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Segna</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>MonitoringPage</name>
    <message>
        <source>Monitoring</source>
        <translation>Monitoraggio</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>al {day}</translation>
    </message>
    <message>
        <source>{projects}, {amount} in all, of which {pnrr} PNRR</source>
        <translation>{projects}, {amount} in tutto, di cui {pnrr} PNRR</translation>
    </message>
    <message>
        <source>Published figures</source>
        <translation>Dati pubblicati</translation>
    </message>
    <message>
        <source>Cards by mission and stage</source>
        <translation>Schede per missione e stato</translation>
    </message>
    <message>
        <source>Deadlines of calls</source>
        <translation>Scadenze dei bandi</translation>
    </message>
    <message>
        <source>Funds by mission</source>
        <translation>Fondi per missione</translation>
    </message>
    <message>
        <source>Quarterly report</source>
        <translation>Rapporto trimestrale</translation>
    </message>
    <message>
        <source>No call has been written down yet: see the page of calls.</source>
        <translation>Non è ancora annotato nessun bando: si scrivono nella pagina Bandi.</translation>
    </message>
    <message>
        <source>There is nothing to follow yet: first write the project cards.</source>
        <translation>Non c’è ancora niente da seguire: prima si scrivono le schede progetto.</translation>
    </message>
    <message>
        <source>Go to the project cards</source>
        <translation>Vai alle schede progetto</translation>
    </message>
</context>
<context>
    <name>NewActionDialog</name>
    <message>
        <source>New action</source>
        <translation>Nuova azione</translation>
    </message>
    <message>
        <source>Where the action comes from</source>
        <translation>Da dove viene l’azione</translation>
    </message>
    <message>
        <source>Action name</source>
        <translation>Nome dell’azione</translation>
    </message>
    <message>
        <source>Without a name it takes that of its first source</source>
        <translation>Senza nome prende quello della prima fonte</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>Parole da cercare</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Viene da</translation>
    </message>
    <message>
        <source>Make the action</source>
        <translation>Crea l’azione</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Scegli</translation>
    </message>
    <message>
        <source>An action without a source: nobody will see from which notes it comes.</source>
        <translation>Azione senza fonte: nessuno vedrà da quali note viene.</translation>
    </message>
</context>
<context>
    <name>NewDialog</name>
    <message>
        <source>Create</source>
        <translation>Crea</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avanti</translation>
    </message>
    <message>
        <source>New workshop</source>
        <translation>Nuovo percorso</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessioni</translation>
    </message>
    <message>
        <source>Themes and groups</source>
        <translation>Temi e gruppi</translation>
    </message>
    <message>
        <source>{number} of {count} · whatever you leave can be changed later</source>
        <translation>{number} di {count} · tutto si può cambiare anche dopo</translation>
    </message>
    <message>
        <source>Where the workshop is kept</source>
        <translation>Dove tenere il percorso</translation>
    </message>
</context>
<context>
    <name>NewItem</name>
    <message>
        <source>New item: Enter writes it, Esc leaves</source>
        <translation>Nuova voce: Invio la scrive, Esc esce</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nuova voce</translation>
    </message>
</context>
<context>
    <name>NewcomerDialog</name>
    <message>
        <source>not said</source>
        <translation>non indicata</translation>
    </message>
    <message>
        <source>no table yet</source>
        <translation>ancora nessun tavolo</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>nessuna risposta</translation>
    </message>
    <message>
        <source>{n} booked</source>
        <translation>{n} iscritti</translation>
    </message>
    <message>
        <source>1 booked</source>
        <translation>1 iscritto</translation>
    </message>
    <message>
        <source>1 free seat</source>
        <translation>1 posto libero</translation>
    </message>
    <message>
        <source>{n} free seats</source>
        <translation>{n} posti liberi</translation>
    </message>
    <message>
        <source>full</source>
        <translation>al completo</translation>
    </message>
    <message>
        <source>Table {n}</source>
        <translation>Tavolo {n}</translation>
    </message>
    <message>
        <source>Without a booking</source>
        <translation>Senza iscrizione</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Cognome</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Già nel percorso</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Ente</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoria</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tavolo</translation>
    </message>
    <message>
        <source>Photo consent</source>
        <translation>Consenso alla foto</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facoltativa</translation>
    </message>
    <message>
        <source>Mark present</source>
        <translation>Segna presente</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>somebody new ({n} of a like name)</source>
        <translation>persona nuova ({n} di nome simile)</translation>
    </message>
    <message>
        <source>booked here</source>
        <translation>con iscrizione qui</translation>
    </message>
    <message>
        <source>A group of minors: write the adult’s name here, and how many they are afterwards, with “Accompanies minors”.</source>
        <translation>Gruppo di minorenni: si scriva qui il nome della persona adulta; quanti sono si segna poi con «Accompagna minori».</translation>
    </message>
</context>
<context>
    <name>NoteDetails</name>
    <message>
        <source>several values</source>
        <translation>valori diversi</translation>
    </message>
    <message>
        <source>Sort of barrier</source>
        <translation>Natura della barriera</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>non indicata</translation>
    </message>
</context>
<context>
    <name>NoteFacts</name>
    <message>
        <source>Note-taker’s own</source>
        <translation>Di chi verbalizza</translation>
    </message>
</context>
<context>
    <name>NoteKind</name>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
</context>
<context>
    <name>NotePage</name>
    <message>
        <source>written {time}</source>
        <translation>scritta {time}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Legami</translation>
    </message>
    <message>
        <source>What became of it…</source>
        <translation>Che cosa ne è stato…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Storia</translation>
    </message>
</context>
<context>
    <name>NoteTaker</name>
    <message>
        <source>Take the last note back</source>
        <translation>Annulla l’ultima nota</translation>
    </message>
    <message>
        <source>Bring it back again</source>
        <translation>Ripeti ciò che è stato annullato</translation>
    </message>
    <message>
        <source>First thing for the plenary</source>
        <translation>Prima cosa per la plenaria</translation>
    </message>
    <message>
        <source>Second thing for the plenary</source>
        <translation>Seconda cosa per la plenaria</translation>
    </message>
    <message>
        <source>Third thing for the plenary</source>
        <translation>Terza cosa per la plenaria</translation>
    </message>
    <message>
        <source>Back to the whole board</source>
        <translation>Torna a tutta la lavagna</translation>
    </message>
    <message>
        <source>Say when this table ends</source>
        <translation>Indica quando finisce questo tavolo</translation>
    </message>
    <message>
        <source>Show the problems without a cause</source>
        <translation>Mostra i problemi senza cause</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Mostra tutti i tasti</translation>
    </message>
    <message>
        <source>Fill the screen, or go back</source>
        <translation>Schermo intero, o indietro</translation>
    </message>
</context>
<context>
    <name>NoteTakerCapture</name>
    <message>
        <source>Write what is said, then Enter</source>
        <translation>Scrivere quello che si dice, poi Invio</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nuova nota</translation>
    </message>
</context>
<context>
    <name>NoteTakerHead</name>
    <message>
        <source>ends at</source>
        <translation>fine alle</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>hh:mm</translation>
    </message>
    <message>
        <source>When this table ends (F8): a quiet word comes 15 and 5 minutes before</source>
        <translation>Quando finisce questo tavolo (F8): un avviso discreto arriva 15 e 5 minuti prima</translation>
    </message>
    <message>
        <source>The whole board</source>
        <translation>Tutta la lavagna</translation>
    </message>
    <message>
        <source>Back to the board (Ctrl+Shift+N)</source>
        <translation>Torna alla lavagna (Ctrl+Shift+N)</translation>
    </message>
</context>
<context>
    <name>NoteTakerKeys</name>
    <message>
        <source>Enter</source>
        <translation>Invio</translation>
    </message>
    <message>
        <source>save the correction</source>
        <translation>salva la correzione</translation>
    </message>
    <message>
        <source>leave it as it was</source>
        <translation>lascia com’era</translation>
    </message>
    <message>
        <source>another note</source>
        <translation>altra nota</translation>
    </message>
    <message>
        <source>correct the last one</source>
        <translation>correggi l’ultima</translation>
    </message>
    <message>
        <source>undo the last one</source>
        <translation>annulla l’ultima</translation>
    </message>
</context>
<context>
    <name>NoteTakerWindow</name>
    <message>
        <source>Step {n} of {m} · {title}</source>
        <translation>Passo {n} di {m} · {title}</translation>
    </message>
</context>
<context>
    <name>OrganisationsPage</name>
    <message>
        <source>No organisation has been written down yet.</source>
        <translation>Nessuna organizzazione è stata ancora annotata.</translation>
    </message>
    <message>
        <source>Add an organisation</source>
        <translation>Aggiungi un’organizzazione</translation>
    </message>
    <message>
        <source>Perhaps the same as “{name}”.</source>
        <translation>Forse è la stessa di «{name}».</translation>
    </message>
    <message>
        <source>perhaps written twice: {names}</source>
        <translation>forse doppioni: {names}</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organizzazioni</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Presenze</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Cancel</source>
        <translation>Interrompi</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Apri la cartella</translation>
    </message>
    <message>
        <source>1 page sent to {p}</source>
        <translation>1 pagina inviata a {p}</translation>
    </message>
    <message>
        <source>{n} pages sent to {p}</source>
        <translation>{n} pagine inviate a {p}</translation>
    </message>
    <message>
        <source>No program on this computer opens {kind} files</source>
        <translation>Nessun programma di questo computer apre i file {kind}</translation>
    </message>
    <message>
        <source>The folder could not be opened; the file is there</source>
        <translation>La cartella non si è aperta; il file c’è</translation>
    </message>
    <message>
        <source>1 page written</source>
        <translation>1 pagina scritta</translation>
    </message>
    <message>
        <source>{n} pages written</source>
        <translation>{n} pagine scritte</translation>
    </message>
    <message>
        <source>File written</source>
        <translation>File scritto</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Write in the note or the title</source>
        <translation>Scrivi nella nota o nel titolo</translation>
    </message>
    <message>
        <source>New note in this cluster</source>
        <translation>Nuova nota in questo gruppo</translation>
    </message>
    <message>
        <source>Change places with the one before</source>
        <translation>Scambia con ciò che precede</translation>
    </message>
    <message>
        <source>Change places with the one after</source>
        <translation>Scambia con ciò che segue</translation>
    </message>
    <message>
        <source>Take out of the cluster</source>
        <translation>Togli dal gruppo</translation>
    </message>
    <message>
        <source>Put in a cluster…</source>
        <translation>Metti in un gruppo…</translation>
    </message>
    <message>
        <source>Larger or smaller by 8</source>
        <translation>Più grande o più piccola di 8</translation>
    </message>
    <message>
        <source>Change the kind</source>
        <translation>Cambia il tipo</translation>
    </message>
    <message>
        <source>Change to the kind at this place</source>
        <translation>Cambia nel tipo che sta a questo posto</translation>
    </message>
</context>
<context>
    <name>OutlineLine</name>
    <message>
        <source>Cluster without a title</source>
        <translation>Gruppo senza titolo</translation>
    </message>
    <message>
        <source>New note in “{title}”</source>
        <translation>Nuova nota in «{title}»</translation>
    </message>
    <message>
        <source>New note, not yet gathered</source>
        <translation>Nuova nota, non ancora raggruppata</translation>
    </message>
    <message>
        <source>Enter writes it, Esc ends</source>
        <translation>Invio la scrive, Esc chiude</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>Struttura</translation>
    </message>
    <message>
        <source>Outline of the board</source>
        <translation>Struttura della lavagna</translation>
    </message>
    <message>
        <source>No notes yet: Enter writes one.</source>
        <translation>Ancora nessuna nota: Invio ne scrive una.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessione</translation>
    </message>
    <message>
        <source>Phases and sessions</source>
        <translation>Fasi e sessioni</translation>
    </message>
    <message>
        <source>Add a session</source>
        <translation>Aggiungi una sessione</translation>
    </message>
    <message>
        <source>Add a phase</source>
        <translation>Aggiungi una fase</translation>
    </message>
    <message>
        <source>Agenda, tables and roles…</source>
        <translation>Programma, tavoli e ruoli…</translation>
    </message>
    <message>
        <source>The process has no phase yet.</source>
        <translation>Il percorso non ha ancora nessuna fase.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>A command or a board, by any of its words</source>
        <translation>Un comando o una lavagna, con una parola qualsiasi</translation>
    </message>
    <message>
        <source>Find a command or a board</source>
        <translation>Trova un comando o una lavagna</translation>
    </message>
    <message>
        <source>Nothing has these words</source>
        <translation>Niente contiene queste parole</translation>
    </message>
</context>
<context>
    <name>PastBar</name>
    <message>
        <source>Step back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Step on</source>
        <translation>Avanti</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Scorri</translation>
    </message>
    <message>
        <source>Go to the time</source>
        <translation>Vai all’ora</translation>
    </message>
    <message>
        <source>16:05</source>
        <translation>16:05</translation>
    </message>
    <message>
        <source>Bring this state back</source>
        <translation>Riporta a questo stato</translation>
    </message>
</context>
<context>
    <name>PastPage</name>
    <message>
        <source>Open a board first: its history is shown here.</source>
        <translation>Aprire prima una lavagna: qui se ne vede la storia.</translation>
    </message>
    <message>
        <source>Find a board…</source>
        <translation>Trova una lavagna…</translation>
    </message>
    <message>
        <source>Time machine</source>
        <translation>Macchina del tempo</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} di {all}</translation>
    </message>
</context>
<context>
    <name>PathView</name>
    <message>
        <source>Path</source>
        <translation>Percorso</translation>
    </message>
</context>
<context>
    <name>Paths</name>
    <message>
        <source>1 field of %2</source>
        <translation>1 campo su %2</translation>
    </message>
    <message>
        <source>%1 fields of %2</source>
        <translation>%1 campi su %2</translation>
    </message>
    <message>
        <source>Plenary</source>
        <translation>Plenaria</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tavolo %1</translation>
    </message>
    <message>
        <source>NT</source>
        <translation>NT</translation>
    </message>
    <message>
        <source>seat %1</source>
        <translation>posto %1</translation>
    </message>
    <message>
        <source>1 more note</source>
        <translation>un’altra nota</translation>
    </message>
    <message>
        <source>%1 more notes</source>
        <translation>altre %1 note</translation>
    </message>
    <message>
        <source>1 card</source>
        <translation>1 scheda</translation>
    </message>
    <message>
        <source>%1 cards</source>
        <translation>%1 schede</translation>
    </message>
    <message>
        <source>1 action</source>
        <translation>1 azione</translation>
    </message>
    <message>
        <source>%1 actions</source>
        <translation>%1 azioni</translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>1 risultato</translation>
    </message>
    <message>
        <source>%1 results</source>
        <translation>%1 risultati</translation>
    </message>
    <message>
        <source>1 proposal</source>
        <translation>1 proposta</translation>
    </message>
    <message>
        <source>%1 proposals</source>
        <translation>%1 proposte</translation>
    </message>
    <message>
        <source>1 scenario</source>
        <translation>1 scenario</translation>
    </message>
    <message>
        <source>%1 scenarios</source>
        <translation>%1 scenari</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 voce</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 voci</translation>
    </message>
    <message>
        <source>1 cluster</source>
        <translation>1 gruppo</translation>
    </message>
    <message>
        <source>%1 clusters</source>
        <translation>%1 gruppi</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 nota</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 note</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>mostrate %1</translation>
    </message>
</context>
<context>
    <name>PathwaysPage</name>
    <message>
        <source>{n} of {all} complete</source>
        <translation>{n} completi su {all}</translation>
    </message>
    <message>
        <source>1 note hangs on nothing</source>
        <translation>1 nota non è collegata</translation>
    </message>
    <message>
        <source>{n} notes hang on nothing</source>
        <translation>{n} note non sono collegate</translation>
    </message>
    <message>
        <source>{n} parts of {all}</source>
        <translation>{n} parti su {all}</translation>
    </message>
    <message>
        <source>1 part of {all}</source>
        <translation>1 parte su {all}</translation>
    </message>
    <message>
        <source>Impact pathways</source>
        <translation>Percorsi d’impatto</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scenari</translation>
    </message>
    <message>
        <source>New scenario…</source>
        <translation>Nuovo scenario…</translation>
    </message>
    <message>
        <source>Open on the board</source>
        <translation>Apri sulla lavagna</translation>
    </message>
    <message>
        <source>An impact pathway begins with a scenario.</source>
        <translation>Un percorso d’impatto comincia da uno scenario.</translation>
    </message>
    <message>
        <source>New scenario from plenary items</source>
        <translation>Nuovo scenario dalle voci di plenaria</translation>
    </message>
</context>
<context>
    <name>PickList</name>
    <message>
        <source>Words to look for</source>
        <translation>Parole da cercare</translation>
    </message>
    <message>
        <source>Words to look for, or a new name</source>
        <translation>Parole da cercare, o un nome nuovo</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nessuna scelta</translation>
    </message>
    <message>
        <source>Add “{name}”</source>
        <translation>Aggiungi «{name}»</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Picture</source>
        <translation>Immagine</translation>
    </message>
</context>
<context>
    <name>Plenary</name>
    <message>
        <source>No theme</source>
        <translation>Senza tema</translation>
    </message>
    <message>
        <source>Item without a title</source>
        <translation>Voce senza titolo</translation>
    </message>
    <message>
        <source>minority</source>
        <translation>minoranza</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 voce</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>{n} voci</translation>
    </message>
    <message>
        <source>1 cause</source>
        <translation>1 causa</translation>
    </message>
    <message>
        <source>{n} causes</source>
        <translation>{n} cause</translation>
    </message>
    <message>
        <source>1 barrier</source>
        <translation>1 barriera</translation>
    </message>
    <message>
        <source>{n} barriers</source>
        <translation>{n} barriere</translation>
    </message>
</context>
<context>
    <name>PlenaryHead</name>
    <message>
        <source>Plenary · what came up</source>
        <translation>Plenaria · che cosa è emerso</translation>
    </message>
    <message>
        <source>{items} from 1 cluster</source>
        <translation>{items} da 1 gruppo</translation>
    </message>
    <message>
        <source>{items} from {n} clusters</source>
        <translation>{items} da {n} gruppi</translation>
    </message>
    <message>
        <source>voted with {dots} dots each, at most {cap} on one item</source>
        <translation>votate: {dots} voti a testa, al massimo {cap} sulla stessa voce</translation>
    </message>
</context>
<context>
    <name>PlenaryKeys</name>
    <message>
        <source>Join the selected items</source>
        <translation>Unisci le voci selezionate</translation>
    </message>
    <message>
        <source>Rewrite the title</source>
        <translation>Riscrivi il titolo</translation>
    </message>
    <message>
        <source>Earlier in its theme</source>
        <translation>Prima, nel suo tema</translation>
    </message>
    <message>
        <source>Later in its theme</source>
        <translation>Dopo, nel suo tema</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nuova voce</translation>
    </message>
    <message>
        <source>Bring clusters of the tables…</source>
        <translation>Porta gruppi dai tavoli…</translation>
    </message>
    <message>
        <source>Show the item to the room</source>
        <translation>Mostra la voce alla sala</translation>
    </message>
    <message>
        <source>Open the board of the plenary</source>
        <translation>Apri la lavagna della plenaria</translation>
    </message>
    <message>
        <source>Take out of the plenary</source>
        <translation>Togli dalla plenaria</translation>
    </message>
    <message>
        <source>Select one more item, or one less</source>
        <translation>Seleziona una voce in più o in meno</translation>
    </message>
    <message>
        <source>Write causes and barriers of the item</source>
        <translation>Scrivi cause e barriere della voce</translation>
    </message>
    <message>
        <source>Select one item only</source>
        <translation>Seleziona una voce sola</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>That of its tables</source>
        <translation>Quello dei suoi tavoli</translation>
    </message>
</context>
<context>
    <name>PlenarySight</name>
    <message>
        <source>There is no session yet.</source>
        <translation>Non c’è ancora nessuna sessione.</translation>
    </message>
    <message>
        <source>No item in the plenary yet: bring here what the tables have gathered.</source>
        <translation>Nessuna voce in plenaria: porti qui ciò che i tavoli hanno raggruppato.</translation>
    </message>
    <message>
        <source>Bring the tables’ clusters to the plenary</source>
        <translation>Porta in plenaria i gruppi dei tavoli</translation>
    </message>
    <message>
        <source>No item in the plenary yet, and the tables have not gathered any notes.</source>
        <translation>Nessuna voce in plenaria, e ai tavoli non ci sono ancora note raggruppate.</translation>
    </message>
    <message>
        <source>Write an item</source>
        <translation>Scrivi una voce</translation>
    </message>
    <message>
        <source>Items of the plenary</source>
        <translation>Voci della plenaria</translation>
    </message>
</context>
<context>
    <name>PlenaryTools</name>
    <message>
        <source>Join the selected items (J)</source>
        <translation>Unisci le voci selezionate (J)</translation>
    </message>
    <message>
        <source>Select two or more items first: with Space, or with Ctrl and a click</source>
        <translation>Selezioni prima due o più voci: con Spazio, o con Ctrl e un clic</translation>
    </message>
    <message>
        <source>Order by votes</source>
        <translation>Ordina per voti</translation>
    </message>
    <message>
        <source>Own order</source>
        <translation>Ordine proprio</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>Tutti i tavoli</translation>
    </message>
    <message>
        <source>Join items</source>
        <translation>Unisci voci</translation>
    </message>
    <message>
        <source>Bring from the tables…</source>
        <translation>Porta dai tavoli…</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nuova voce</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Lavagna</translation>
    </message>
    <message>
        <source>To the room</source>
        <translation>Alla sala</translation>
    </message>
    <message>
        <source>Clusters that are not yet in the plenary (G)</source>
        <translation>Gruppi che non sono ancora in plenaria (G)</translation>
    </message>
    <message>
        <source>An item that no table has brought (N)</source>
        <translation>Una voce che nessun tavolo ha portato (N)</translation>
    </message>
    <message>
        <source>Open the board of the plenary (L)</source>
        <translation>Apri la lavagna della plenaria (L)</translation>
    </message>
    <message>
        <source>Show the plenary on the projector</source>
        <translation>Mostra la plenaria sul proiettore</translation>
    </message>
</context>
<context>
    <name>PortfolioPage</name>
    <message>
        <source>Colour by theme</source>
        <translation>Colore per tema</translation>
    </message>
    <message>
        <source>Colour by strategy</source>
        <translation>Colore per strategia</translation>
    </message>
    <message>
        <source>Strategies</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>To the room</source>
        <translation>In sala</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Azioni</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portafoglio</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impatto</translation>
    </message>
    <message>
        <source>Feasibility</source>
        <translation>Fattibilità</translation>
    </message>
    <message>
        <source>low</source>
        <translation>poca</translation>
    </message>
    <message>
        <source>high</source>
        <translation>molta</translation>
    </message>
    <message>
        <source>Arrows move, Del takes out, Enter opens</source>
        <translation>Le frecce spostano, Canc toglie, Invio apre</translation>
    </message>
    <message>
        <source>No action to place yet.</source>
        <translation>Non c’è ancora nessuna azione da collocare.</translation>
    </message>
    <message>
        <source>Open the actions</source>
        <translation>Apri le azioni</translation>
    </message>
    <message>
        <source>%1 of %2 placed</source>
        <translation>%1 su %2 collocate</translation>
    </message>
    <message>
        <source>Action portfolio</source>
        <translation>Portafoglio delle azioni</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Senza titolo</translation>
    </message>
    <message>
        <source>not placed yet</source>
        <translation>non ancora collocata</translation>
    </message>
    <message>
        <source>impact %1, feasibility %2</source>
        <translation>impatto %1, fattibilità %2</translation>
    </message>
</context>
<context>
    <name>PostsCard</name>
    <message>
        <source>Reception</source>
        <translation>Accoglienza</translation>
    </message>
    <message>
        <source>Attendance sheet and codes</source>
        <translation>Foglio firme e codici</translation>
    </message>
    <message>
        <source>A table</source>
        <translation>Un tavolo</translation>
    </message>
    <message>
        <source>Only the bar to write in</source>
        <translation>Solo la barra per scrivere</translation>
    </message>
    <message>
        <source>The projector</source>
        <translation>Il proiettore</translation>
    </message>
    <message>
        <source>Choose what the room sees</source>
        <translation>Scegliere che cosa vede la sala</translation>
    </message>
</context>
<context>
    <name>Presenting</name>
    <message>
        <source>The screen is disconnected</source>
        <translation>Lo schermo è scollegato</translation>
    </message>
    <message>
        <source>Nothing is projected any more</source>
        <translation>Non si proietta più</translation>
    </message>
    <message>
        <source>Projecting on {screen}</source>
        <translation>Si proietta su {screen}</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Cancel</source>
        <translation>Interrompi</translation>
    </message>
    <message>
        <source>The beginning of the file</source>
        <translation>L’inizio del file</translation>
    </message>
    <message>
        <source>The preview was stopped</source>
        <translation>L’anteprima è stata interrotta</translation>
    </message>
    <message>
        <source>Make the preview</source>
        <translation>Prepara l’anteprima</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 pagina</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} pagine</translation>
    </message>
    <message>
        <source>{paper} across</source>
        <translation>{paper} orizzontale</translation>
    </message>
    <message>
        <source>{paper} upright</source>
        <translation>{paper} verticale</translation>
    </message>
    <message>
        <source>The picture is too large to be shown here</source>
        <translation>L’immagine è troppo grande per mostrarla qui; si può salvare</translation>
    </message>
    <message>
        <source>{n} sheets</source>
        <translation>{n} fogli</translation>
    </message>
    <message>
        <source>There is no preview of this file; it can be saved nevertheless</source>
        <translation>Di questo file non c’è anteprima; si può salvare lo stesso</translation>
    </message>
    <message>
        <source>Preview, page {n} of {count}</source>
        <translation>Anteprima, pagina {n} di {count}</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>refused</source>
        <translation>rifiutata</translation>
    </message>
</context>
<context>
    <name>PrinterBox</name>
    <message>
        <source>Printer</source>
        <translation>Stampante</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pagine</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Lati</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutte</translation>
    </message>
    <message>
        <source>The odd ones</source>
        <translation>Le dispari</translation>
    </message>
    <message>
        <source>The even ones</source>
        <translation>Le pari</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>Solo queste</translation>
    </message>
    <message>
        <source>for example 1-3, 5</source>
        <translation>per esempio 1-3, 5</translation>
    </message>
    <message>
        <source>Only these pages</source>
        <translation>Solo queste pagine</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>Solo fronte</translation>
    </message>
    <message>
        <source>Both sides, turned at the long edge</source>
        <translation>Fronte e retro, lato lungo</translation>
    </message>
    <message>
        <source>Both sides, turned at the short edge</source>
        <translation>Fronte e retro, lato corto</translation>
    </message>
    <message>
        <source>No printer is installed. Save the PDF: any printing house takes it.</source>
        <translation>Nessuna stampante è installata. Salvare il PDF: alla tipografia basta quello.</translation>
    </message>
    <message>
        <source>At 100 %, so that codes and measures keep their size.</source>
        <translation>A dimensione reale (100 %), perché codici e misure restino giusti.</translation>
    </message>
    <message>
        <source>{p} has no {paper} paper: at 100 % the pages come out cut, and shrunk their codes may not be readable.</source>
        <translation>{p} non ha carta {paper}: a dimensione reale le pagine escono tagliate, rimpicciolite i codici potrebbero non leggersi.</translation>
    </message>
    <message>
        <source>Shrink to fit</source>
        <translation>Adatta al foglio</translation>
    </message>
    <message>
        <source>As a poster on {paper} sheets</source>
        <translation>A tessere su fogli {paper}</translation>
    </message>
</context>
<context>
    <name>ProcessPage</name>
    <message>
        <source>There is no theme yet.</source>
        <translation>Non c’è ancora nessun tema.</translation>
    </message>
    <message>
        <source>Add a theme</source>
        <translation>Aggiungi un tema</translation>
    </message>
    <message>
        <source>No group of participants has been written down yet.</source>
        <translation>Nessun gruppo di partecipanti è stato ancora annotato.</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Aggiungi un gruppo</translation>
    </message>
    <message>
        <source>There is no category of stakeholders yet.</source>
        <translation>Non c’è ancora nessuna categoria di portatori di interesse.</translation>
    </message>
    <message>
        <source>Add a category</source>
        <translation>Aggiungi una categoria</translation>
    </message>
    <message>
        <source>There is no venue yet.</source>
        <translation>Non c’è ancora nessuna sede.</translation>
    </message>
    <message>
        <source>Add a venue</source>
        <translation>Aggiungi una sede</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Percorso</translation>
    </message>
    <message>
        <source>Phases and sessions</source>
        <translation>Fasi e sessioni</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temi</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppi</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>Venues</source>
        <translation>Sedi</translation>
    </message>
    <message>
        <source>On the sheets</source>
        <translation>Sui fogli</translation>
    </message>
</context>
<context>
    <name>Programmes</name>
    <message>
        <source>This file cannot be read.</source>
        <translation>Questo file non si può leggere.</translation>
    </message>
</context>
<context>
    <name>ProjectorWindow</name>
    <message>
        <source>Projector</source>
        <translation>Proiettore</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Pagina successiva</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>Pagina precedente</translation>
    </message>
    <message>
        <source>Show nothing for a while</source>
        <translation>Oscura per un momento</translation>
    </message>
    <message>
        <source>Fill the screen, or go back</source>
        <translation>Schermo intero, o indietro</translation>
    </message>
    <message>
        <source>Project no more</source>
        <translation>Smette di proiettare</translation>
    </message>
</context>
<context>
    <name>Promises</name>
    <message>
        <source>Stage: %1</source>
        <translation>Stato: %1</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Impegni</translation>
    </message>
    <message>
        <source>Record a commitment</source>
        <translation>Registra un impegno</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indicatori</translation>
    </message>
    <message>
        <source>Add an indicator</source>
        <translation>Aggiungi un indicatore</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
    <message>
        <source>Record progress</source>
        <translation>Registra l’avanzamento</translation>
    </message>
    <message>
        <source>Change the stage…</source>
        <translation>Cambia stato…</translation>
    </message>
    <message>
        <source>Signature of the commitment</source>
        <translation>Firma dell’impegno</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicatore</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Without a body</source>
        <translation>Senza ente</translation>
    </message>
    <message>
        <source>signed %1</source>
        <translation>firmato il %1</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Segna la firma</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>Cartella</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Unità</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Cerca in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Tipo di file:</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Home</source>
        <translation>Inizio</translation>
    </message>
</context>
<context>
    <name>QuarterPage</name>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>Quarterly report</source>
        <translation>Rapporto trimestrale</translation>
    </message>
    <message>
        <source>The quarter before</source>
        <translation>Il trimestre precedente</translation>
    </message>
    <message>
        <source>The next quarter</source>
        <translation>Il trimestre successivo</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copia come testo</translation>
    </message>
    <message>
        <source>There is nothing to report yet: first write the project cards.</source>
        <translation>Non c’è ancora niente da riportare: prima si scrivono le schede progetto.</translation>
    </message>
    <message>
        <source>Go to the project cards</source>
        <translation>Vai alle schede progetto</translation>
    </message>
</context>
<context>
    <name>RaiseDialog</name>
    <message>
        <source>Bring to the plenary</source>
        <translation>Portare in plenaria</translation>
    </message>
    <message>
        <source>What the tables have</source>
        <translation>Che cosa hanno i tavoli</translation>
    </message>
    <message>
        <source>Each becomes an item that refers to its cluster: nothing is copied.</source>
        <translation>Ciascuno diventa una voce che rimanda al suo gruppo: niente viene copiato.</translation>
    </message>
    <message>
        <source>for the plenary</source>
        <translation>per la plenaria</translation>
    </message>
    <message>
        <source>Bring 1 item</source>
        <translation>Porta 1 voce</translation>
    </message>
    <message>
        <source>Bring {n} items</source>
        <translation>Porta {n} voci</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>not found: {folder}</source>
        <translation>non trovato: {folder}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>oggi {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>ieri {time}</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Senza titolo</translation>
    </message>
</context>
<context>
    <name>RegisterHead</name>
    <message>
        <source>New entry</source>
        <translation>Nuova voce</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtra</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Printed as boxes, for want of a font: {s}</source>
        <translation>Stampati come riquadri, per mancanza di un carattere: {s}</translation>
    </message>
    <message>
        <source>This is its PDF: a word processor breaks the pages itself</source>
        <translation>Questo è il suo PDF: Word e gli altri dividono le pagine da sé</translation>
    </message>
    <message>
        <source>So the board stands; whoever opens the file draws it in their own way</source>
        <translation>Così sta la lavagna; il programma che apre il file la disegna a modo suo</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>What I see</source>
        <translation>Quello che vedo</translation>
    </message>
    <message>
        <source>Whole board</source>
        <translation>Tutta la lavagna</translation>
    </message>
    <message>
        <source>A frame</source>
        <translation>Un riquadro</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Gruppi</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 pagina</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 pagine</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Senza titolo</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portafoglio</translation>
    </message>
    <message>
        <source>Path of an action</source>
        <translation>Percorso di un’azione</translation>
    </message>
    <message>
        <source>The picture is too low for this room: see The room…</source>
        <translation>L’immagine è troppo bassa per questa sala: vedere Sala…</translation>
    </message>
    <message>
        <source>Text %1 px high, %2 are needed: it is read up to %3 m, not from the last row.</source>
        <translation>Testo alto %1 px, ne servono %2: si legge fino a %3 m, le ultime file no.</translation>
    </message>
    <message>
        <source>%1 notes take a whole row.</source>
        <translation>%1 note occupano una riga intera.</translation>
    </message>
    <message>
        <source>One note takes a whole row.</source>
        <translation>Una nota occupa una riga intera.</translation>
    </message>
    <message>
        <source>%1 texts exceed a page: better split them.</source>
        <translation>%1 testi superano una pagina: meglio dividerli.</translation>
    </message>
    <message>
        <source>One text exceeds a page: better split it.</source>
        <translation>Un testo supera una pagina: meglio dividerlo.</translation>
    </message>
    <message>
        <source>For the room: nothing</source>
        <translation>Per la sala: niente</translation>
    </message>
    <message>
        <source>For the room: %1</source>
        <translation>Per la sala: %1</translation>
    </message>
    <message>
        <source>page {n} of {all}</source>
        <translation>pagina {n} di {all}</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Voti</translation>
    </message>
    <message>
        <source>Voting</source>
        <translation>Si vota</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>Tutte le voci</translation>
    </message>
    <message>
        <source>Plenary</source>
        <translation>Plenaria</translation>
    </message>
    <message>
        <source>Feasibility</source>
        <translation>Fattibilità</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impatto</translation>
    </message>
    <message>
        <source>Action portfolio</source>
        <translation>Portafoglio delle azioni</translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation>%1 · in pausa</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Che cosa ne è stato</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Da dove viene</translation>
    </message>
</context>
<context>
    <name>RoomDialog</name>
    <message>
        <source>The room</source>
        <translation>La sala</translation>
    </message>
    <message>
        <source>Height of the picture</source>
        <translation>Altezza dell’immagine proiettata</translation>
    </message>
    <message>
        <source>Comfortable to read</source>
        <translation>Legge comodamente</translation>
    </message>
    <message>
        <source>Just readable</source>
        <translation>Legge appena</translation>
    </message>
    <message>
        <source>From the screen to the last row</source>
        <translation>Dallo schermo all’ultima fila</translation>
    </message>
    <message>
        <source>The last row</source>
        <translation>L’ultima fila</translation>
    </message>
    <message>
        <source>The picture is too low for this room: words that the last row can read would fill the page. It should be at least %1 m high, or the chairs nearer.</source>
        <translation>L’immagine è troppo bassa per questa sala: parole leggibili dall’ultima fila riempirebbero la pagina. Dovrebbe essere alta almeno %1 m, oppure le sedie vanno avvicinate.</translation>
    </message>
    <message>
        <source>On %1 lines: notes %2 px, capitals %3 px high. Clusters are shown in pages, never smaller.</source>
        <translation>Su %1 righe: note di %2 px, maiuscole alte almeno %3 px. I gruppi si mostrano a pagine, mai più piccoli.</translation>
    </message>
</context>
<context>
    <name>RoomPanel</name>
    <message>
        <source>Projector</source>
        <translation>Proiettore</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Poi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Back (F7)</source>
        <translation>Indietro (F7)</translation>
    </message>
    <message>
        <source>Next (F8)</source>
        <translation>Avanti (F8)</translation>
    </message>
    <message>
        <source>The room…</source>
        <translation>Sala…</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Chiaro o scuro</translation>
    </message>
    <message>
        <source>What can be shown</source>
        <translation>Che cosa si può mostrare</translation>
    </message>
    <message>
        <source>What the room sees now</source>
        <translation>Che cosa vede la sala adesso</translation>
    </message>
    <message>
        <source>What the room sees next</source>
        <translation>Che cosa vedrà poi la sala</translation>
    </message>
    <message>
        <source>Stop projecting</source>
        <translation>Smetti di proiettare</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proietta</translation>
    </message>
    <message>
        <source>Show the clusters in pages</source>
        <translation>Mostra i gruppi a pagine</translation>
    </message>
    <message>
        <source>Go to the note</source>
        <translation>Vai alla nota</translation>
    </message>
</context>
<context>
    <name>RoomSight</name>
    <message>
        <source>No notes yet</source>
        <translation>Ancora nessuna nota</translation>
    </message>
</context>
<context>
    <name>RulesForm</name>
    <message>
        <source>Title (may be empty)</source>
        <translation>Titolo (facoltativo)</translation>
    </message>
    <message>
        <source>Dots each</source>
        <translation>Punti a testa</translation>
    </message>
    <message>
        <source>At most for one</source>
        <translation>Massimo su una</translation>
    </message>
    <message>
        <source>Voters</source>
        <translation>Votanti</translation>
    </message>
    <message>
        <source>Criteria, parted by commas (may be empty)</source>
        <translation>Criteri, separati da virgole (facoltativi)</translation>
    </message>
    <message>
        <source>useful, feasible</source>
        <translation>utile, fattibile</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>non contati</translation>
    </message>
    <message>
        <source>Free the clusters</source>
        <translation>Libera i gruppi</translation>
    </message>
    <message>
        <source>Prepare for later</source>
        <translation>Prepara per dopo</translation>
    </message>
    <message>
        <source>Take up the prepared vote</source>
        <translation>Riprendi il voto preparato</translation>
    </message>
    <message>
        <source>Secret until the vote is closed</source>
        <translation>Segreto fino alla chiusura</translation>
    </message>
    <message>
        <source>The clusters are frozen: people can vote on them.</source>
        <translation>I gruppi sono fermi: si può votare.</translation>
    </message>
    <message>
        <source>People vote on clusters that no longer change: opening the vote freezes them until they are freed again. Notes may still be written.</source>
        <translation>Si vota su gruppi che non cambiano più: aprendo il voto restano fermi finché non vengono liberati. Le note si possono scrivere lo stesso.</translation>
    </message>
    <message>
        <source>Open the vote</source>
        <translation>Apri il voto</translation>
    </message>
    <message>
        <source>Freeze the clusters and open the vote</source>
        <translation>Ferma i gruppi e apri il voto</translation>
    </message>
</context>
<context>
    <name>RunPopover</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ora</translation>
    </message>
    <message>
        <source>Steps of the session</source>
        <translation>Passi della sessione</translation>
    </message>
    <message>
        <source>Begin this step</source>
        <translation>Avvia questo passo</translation>
    </message>
    <message>
        <source>Hand-out…</source>
        <translation>Materiale…</translation>
    </message>
    <message>
        <source>Open the board</source>
        <translation>Apri la lavagna</translation>
    </message>
</context>
<context>
    <name>SeatCounts</name>
    <message>
        <source>Who has spoken</source>
        <translation>Chi ha parlato</translation>
    </message>
    <message>
        <source>No seat yet: 3: before a text says who spoke</source>
        <translation>Ancora nessun posto: 3: prima del testo</translation>
    </message>
    <message>
        <source>Seat {n} has not spoken yet</source>
        <translation>Il posto {n} non ha ancora parlato</translation>
    </message>
    <message>
        <source>{n} seats have not spoken yet</source>
        <translation>{n} posti non hanno ancora parlato</translation>
    </message>
    <message>
        <source>by seat</source>
        <translation>per posto</translation>
    </message>
</context>
<context>
    <name>Seats</name>
    <message>
        <source>For whom each seat speaks</source>
        <translation>Per chi parla ciascun posto</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Add a session</source>
        <translation>Aggiungi una sessione</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessione</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dalle</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tavoli</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Turni</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>gg.mm.aaaa</translation>
    </message>
    <message>
        <source>Tables of each round; with 0 rounds, of the whole session</source>
        <translation>Tavoli di ogni turno; con 0 turni, dell’intera sessione</translation>
    </message>
    <message>
        <source>new session</source>
        <translation>sessione nuova</translation>
    </message>
    <message>
        <source>Leave this session out</source>
        <translation>Togli questa sessione</translation>
    </message>
</context>
<context>
    <name>SeveralPage</name>
    <message>
        <source>Gather into a cluster</source>
        <translation>Raggruppa</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Add: {kind}</source>
        <translation>Aggiungi: {kind}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Choose the items…</source>
        <translation>Scegli le voci…</translation>
    </message>
    <message>
        <source>From the plenary</source>
        <translation>Dalla plenaria</translation>
    </message>
    <message>
        <source>Scenario and case studies</source>
        <translation>Scenario e casi di studio</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Proposte</translation>
    </message>
    <message>
        <source>Expected results</source>
        <translation>Risultati attesi</translation>
    </message>
    <message>
        <source>Co-benefits</source>
        <translation>Co-benefici</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys and shortcuts</source>
        <translation>Tasti e scorciatoie</translation>
    </message>
    <message>
        <source>Words or keys to look for</source>
        <translation>Parole o tasti da cercare</translation>
    </message>
</context>
<context>
    <name>SiftSign</name>
    <message>
        <source>Show all notes in the colours of their kinds</source>
        <translation>Mostra tutte le note nei colori dei loro tipi</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>e altri %1</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtro: %1</translation>
    </message>
    <message>
        <source>{n} of {notes}</source>
        <translation>{n} di {notes}</translation>
    </message>
    <message>
        <source>Colours: themes</source>
        <translation>Colori: temi</translation>
    </message>
    <message>
        <source>Colours: tables</source>
        <translation>Colori: tavoli</translation>
    </message>
    <message>
        <source>Colours: seats</source>
        <translation>Colori: posti</translation>
    </message>
</context>
<context>
    <name>Sifting</name>
    <message>
        <source>Theme %1</source>
        <translation>Tema %1</translation>
    </message>
    <message>
        <source>Without a seat</source>
        <translation>Senza posto</translation>
    </message>
    <message>
        <source>Without a table</source>
        <translation>Senza tavolo</translation>
    </message>
    <message>
        <source>Without a theme</source>
        <translation>Senza tema</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>and {n} more</source>
        <translation>e altre {n}</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Da dove viene</translation>
    </message>
    <message>
        <source>Add a source…</source>
        <translation>Aggiungi una provenienza…</translation>
    </message>
    <message>
        <source>No action or proposal stands behind this card yet.</source>
        <translation>Dietro questa scheda non c’è ancora un’azione o una proposta.</translation>
    </message>
</context>
<context>
    <name>Spokespersons</name>
    <message>
        <source>End the turn</source>
        <translation>Concludi l’intervento</translation>
    </message>
    <message>
        <source>Give the floor</source>
        <translation>Dai la parola</translation>
    </message>
    <message>
        <source>Clear the time</source>
        <translation>Azzera il tempo</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Prima</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Dopo</translation>
    </message>
    <message>
        <source>speaks {time}</source>
        <translation>parla {time}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fatto</translation>
    </message>
    <message>
        <source>next</source>
        <translation>poi</translation>
    </message>
    <message>
        <source>Spokespersons</source>
        <translation>Portavoce</translation>
    </message>
    <message>
        <source>Enter gives the floor</source>
        <translation>Invio dà la parola</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Choose…</source>
        <translation>Scegli…</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Saved {time}</source>
        <translation>Salvato {time}</translation>
    </message>
    <message>
        <source>No workshop is open</source>
        <translation>Nessun percorso aperto</translation>
    </message>
    <message>
        <source>Everything is saved by itself</source>
        <translation>Tutto si salva da sé</translation>
    </message>
    <message>
        <source>no note waiting</source>
        <translation>nessuna nota in attesa</translation>
    </message>
    <message>
        <source>1 note waiting</source>
        <translation>1 nota in attesa</translation>
    </message>
    <message>
        <source>{n} notes waiting</source>
        <translation>{n} note in attesa</translation>
    </message>
    <message>
        <source>1 cluster</source>
        <translation>1 gruppo</translation>
    </message>
    <message>
        <source>{n} clusters</source>
        <translation>{n} gruppi</translation>
    </message>
</context>
<context>
    <name>StrategiesPage</name>
    <message>
        <source>No strategy has been written yet. Actions stand under strategies.</source>
        <translation>Non c’è ancora nessuna strategia. Le azioni stanno sotto le strategie.</translation>
    </message>
    <message>
        <source>Add a strategy</source>
        <translation>Aggiungi una strategia</translation>
    </message>
    <message>
        <source>Actions of this strategy</source>
        <translation>Azioni di questa strategia</translation>
    </message>
    <message>
        <source>Strategies</source>
        <translation>Strategie</translation>
    </message>
</context>
<context>
    <name>SyntaxDialog</name>
    <message>
        <source>How notes are typed</source>
        <translation>Come si scrivono le note</translation>
    </message>
</context>
<context>
    <name>TablesView</name>
    <message>
        <source>Sheet</source>
        <translation>Foglio</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Le prime righe</translation>
    </message>
    <message>
        <source>The first {n} rows are shown.</source>
        <translation>Si vedono le prime {n} righe.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>Put in a cluster</source>
        <translation>Metti in un gruppo</translation>
    </message>
    <message>
        <source>Move to another board</source>
        <translation>Sposta su un’altra lavagna</translation>
    </message>
    <message>
        <source>As these kinds usually go</source>
        <translation>Come di solito fra questi tipi</translation>
    </message>
    <message>
        <source>Link to</source>
        <translation>Collega a</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Collega</translation>
    </message>
</context>
<context>
    <name>TextInput</name>
    <message>
        <source>One on each line</source>
        <translation>Uno per riga</translation>
    </message>
</context>
<context>
    <name>ThreeThings</name>
    <message>
        <source>{n} of {m}</source>
        <translation>{n} su {m}</translation>
    </message>
    <message>
        <source>For the plenary</source>
        <translation>Per la plenaria</translation>
    </message>
    <message>
        <source>Thing {n} for the plenary ({key})</source>
        <translation>Cosa {n} per la plenaria ({key})</translation>
    </message>
    <message>
        <source>Thing {n} for the plenary</source>
        <translation>Cosa {n} per la plenaria</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message>
        <source>In no phase</source>
        <translation>Senza fase</translation>
    </message>
</context>
<context>
    <name>TitleDialog</name>
    <message>
        <source>Rename the workshop</source>
        <translation>Rinomina il percorso</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rinomina</translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message>
        <source>Board without a title</source>
        <translation>Lavagna senza titolo</translation>
    </message>
</context>
<context>
    <name>TreePanel</name>
    <message>
        <source>Sessions, tables and boards</source>
        <translation>Sessioni, tavoli e lavagne</translation>
    </message>
</context>
<context>
    <name>VoteEntry</name>
    <message>
        <source>Hands</source>
        <translation>Mani alzate</translation>
    </message>
    <message>
        <source>Dot cards, seat</source>
        <translation>Schede, posto</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Posto</translation>
    </message>
    <message>
        <source>Notes too</source>
        <translation>Anche le note</translation>
    </message>
    <message>
        <source>Close the vote</source>
        <translation>Chiudi il voto</translation>
    </message>
    <message>
        <source>{n} in all</source>
        <translation>{n} in tutto</translation>
    </message>
    <message>
        <source>without a title</source>
        <translation>senza titolo</translation>
    </message>
    <message>
        <source>{n} of {all} votes · {left} left</source>
        <translation>{n} voti su {all} · ne restano {left}</translation>
    </message>
    <message>
        <source>Type the number of votes; Enter goes on, Ctrl+Z takes one back.</source>
        <translation>Scrivere il numero di voti; Invio passa al successivo, Ctrl+Z annulla.</translation>
    </message>
    <message>
        <source>Seat {seat} has {left} of {all} left. A figure gives so many; Enter after the last goes to the next seat.</source>
        <translation>Al posto {seat} restano {left} punti su {all}. Una cifra ne assegna altrettanti; Invio dopo l’ultimo passa al posto seguente.</translation>
    </message>
</context>
<context>
    <name>VoteResult</name>
    <message>
        <source>Open it again</source>
        <translation>Riapri</translation>
    </message>
    <message>
        <source>New vote</source>
        <translation>Nuovo voto</translation>
    </message>
    <message>
        <source>Free the clusters</source>
        <translation>Libera i gruppi</translation>
    </message>
    <message>
        <source>They may be merged then: their votes are added</source>
        <translation>Poi si possono unire: i voti si sommano</translation>
    </message>
    <message>
        <source>without a title</source>
        <translation>senza titolo</translation>
    </message>
</context>
<context>
    <name>Voting</name>
    <message>
        <source>Enter the number and go on</source>
        <translation>registra il numero e va avanti</translation>
    </message>
    <message>
        <source>Enter it, to the next thing</source>
        <translation>lo registra, alla voce seguente</translation>
    </message>
    <message>
        <source>Enter it, to the thing before</source>
        <translation>lo registra, alla voce precedente</translation>
    </message>
    <message>
        <source>Next criterion, or next seat</source>
        <translation>criterio seguente, o posto seguente</translation>
    </message>
    <message>
        <source>Criterion or seat before</source>
        <translation>criterio o posto precedente</translation>
    </message>
    <message>
        <source>The number that is being typed is given up; then: leave</source>
        <translation>lascia perdere il numero che si scrive; poi: esce</translation>
    </message>
</context>
<context>
    <name>VotingPanel</name>
    <message>
        <source>Vote</source>
        <translation>Voto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Show the votes to the room</source>
        <translation>Mostra i voti alla sala</translation>
    </message>
    <message>
        <source>There is nothing to vote on yet: first gather notes into clusters, then come back here.</source>
        <translation>Non c’è ancora nulla su cui votare: prima raggruppare le note, poi tornare qui.</translation>
    </message>
    <message>
        <source>To the board</source>
        <translation>Alla lavagna</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>First a workshop is needed: open one, or begin a new one.</source>
        <translation>Prima serve un percorso: aprirne uno o crearne uno nuovo.</translation>
    </message>
    <message>
        <source>Good day. Where shall we begin?</source>
        <translation>Buongiorno. Da dove si comincia?</translation>
    </message>
    <message>
        <source>A workshop is one file on this computer. It saves itself, also offline.</source>
        <translation>Un percorso è un solo file su questo computer. Si salva da sé, anche senza rete.</translation>
    </message>
    <message>
        <source>New workshop</source>
        <translation>Nuovo percorso</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Apri…</translation>
    </message>
    <message>
        <source>Try the demonstration</source>
        <translation>Prova la dimostrazione</translation>
    </message>
    <message>
        <source>New from a programme</source>
        <translation>Nuovo da un programma</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recenti</translation>
    </message>
    <message>
        <source>Today in the room</source>
        <translation>Oggi in sala</translation>
    </message>
    <message>
        <source>Workshops that were open on this computer appear here.</source>
        <translation>Qui compaiono i percorsi già aperti su questo computer.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Sessions and tables</source>
        <translation>Sessioni e tavoli</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
</context>
<context>
    <name>ZoomBar</name>
    <message>
        <source>Page before</source>
        <translation>Pagina precedente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Pagina successiva</translation>
    </message>
    <message>
        <source>Size of the preview</source>
        <translation>Grandezza dell’anteprima</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Intera</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Larghezza</translation>
    </message>
    <message>
        <source>page {n} of {count}</source>
        <translation>pagina {n} di {count}</translation>
    </message>
</context>
<context>
    <name>_View</name>
    <message>
        <source>Minority view</source>
        <translation>Voce di minoranza</translation>
    </message>
</context>
</TS>
